import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MarkdownInput, type MarkdownView } from '#shared/markdown';
import { SignedIn } from '../../http/access.js';
import { Answers } from '../../http/answers.js';
import { markdownToHtml } from './markdown.js';

@ApiTags('panels')
@Controller('api/v1/markdown')
export class MarkdownController {
  @Post()
  @HttpCode(200)
  @SignedIn()
  @Answers('MarkdownView')
  @ApiOperation({ summary: 'A text as the public pages show it, sanitised by the same rules' })
  preview(@Body() { text }: MarkdownInput): MarkdownView {
    return { html: markdownToHtml(text) };
  }
}
