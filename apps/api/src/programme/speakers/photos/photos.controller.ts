import { Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CropInput, PHOTO_SIZE_MAX } from '#shared/programme/photos';
import type { SpeakerView } from '#shared/programme/speakers';
import { CurrentViewer, Requires, Viewer } from '../../../http/access.js';
import { Answers } from '../../../http/answers.js';
import { readUpload, TakesUpload } from '../../../http/upload.js';
import { checkedInput } from '../../../http/validation.js';
import { EntityId } from '../../entity-id.js';
import type { Crop } from './photo-image.js';
import { PhotosService } from './photos.service.js';
import { sendPhoto } from './send-photo.js';

const PART = { type: 'number', minimum: 0, maximum: 1 };

@ApiTags('speakers')
@Controller('api/v1/conferences/:conference')
export class PhotosController {
  constructor(private readonly photos: PhotosService) {}

  @Post('speakers/:id/photo')
  @Requires('programme.edit')
  @HttpCode(200)
  @TakesUpload({}, { x: PART, y: PART, width: PART, height: PART })
  @Answers('SpeakerView')
  @ApiOperation({ summary: 'Set a speaker’s photo: JPEG, PNG or WebP, at most 10 MB, cut to 4:5' })
  async set(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
    @Req() request: FastifyRequest,
  ): Promise<SpeakerView> {
    const { content, fields } = await readUpload(request, PHOTO_SIZE_MAX);
    const crop = cropOf(await checkedInput(CropInput, fields));
    return this.photos.set(viewer.conferenceId, viewer, id, content, crop);
  }

  @Delete('speakers/:id/photo')
  @Requires('programme.edit')
  @HttpCode(200)
  @Answers('SpeakerView')
  @ApiOperation({ summary: 'Remove a speaker’s photo from the draft' })
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
  ): Promise<SpeakerView> {
    return this.photos.remove(viewer.conferenceId, viewer, id);
  }

  @Get('photos/:name')
  @Requires('programme.read')
  @Answers(null, 200)
  @ApiOperation({ summary: 'A photo of the draft or of a release, `{photo}-{width}.webp`' })
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const read = (photo: string, width: number) =>
      this.photos.read(viewer.conferenceId, photo, width);
    await sendPhoto(reply, name, 'private', read);
  }
}

/** All four numbers, or none: then the middle is cut out. */
function cropOf({ x, y, width, height }: CropInput): Crop | undefined {
  if (x === undefined || y === undefined || width === undefined || height === undefined) {
    return undefined;
  }
  return { x, y, width, height };
}
