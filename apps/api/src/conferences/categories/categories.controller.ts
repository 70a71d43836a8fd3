import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CategoryInput, type CategoryView } from '#shared/conferences/conference';
import { CurrentViewer, Requires, Viewer } from '../../http/access.js';
import { Answers } from '../../http/answers.js';
import { CategoriesService } from './categories.service.js';

@ApiTags('conferences')
@Controller('api/v1/conferences/:conference/categories')
export class CategoriesController {
  constructor(private readonly categories: CategoriesService) {}

  @Put(':id')
  @Requires('conference.edit')
  @Answers('CategoryView')
  @ApiOperation({ summary: 'Change a category of attendees' })
  async update(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() input: CategoryInput,
  ): Promise<CategoryView> {
    return this.categories.update(viewer.conferenceId, viewer, id, input);
  }
}
