import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FILE_SIZE_MAX } from '#shared/programme/files';
import { PHOTO_SIZE_MAX } from '#shared/programme/photos';
import { readUpload, TakesUpload } from '../../http/upload.js';
import { EntityId } from '../../programme/entity-id.js';
import { PhotosService } from '../../programme/speakers/photos/photos.service.js';
import { sendPhoto } from '../../programme/speakers/photos/send-photo.js';
import { SpeakerPageService } from '../../programme/speakers/private-page/speaker-page.service.js';
import { PublicPages } from '../frame/public-pages.js';
import { intervalsOf, readRows } from './availability-fields.js';
import { detailsOf, readDetails } from './details-fields.js';
import { type OpenedPage, OpenedPages } from './opened-pages.js';
import { availabilityRefusal, detailsRefusal, uploadRefusal } from './refusals.js';
import { SPEAKER_PRIVATE_TEXTS } from './texts.js';

@PublicPages('speaker/:secret')
export class SpeakerPrivatePageController {
  constructor(
    private readonly pages: OpenedPages,
    private readonly speakerPages: SpeakerPageService,
    private readonly photos: PhotosService,
  ) {}

  @Get()
  async show(@Query('done') done: unknown, @Res() reply: FastifyReply): Promise<void> {
    const opened = await this.pages.open(reply);
    await this.pages.show(opened, { state: this.pages.newsOf(done) });
  }

  @Post('answer')
  async answer(
    @Body() body: Record<string, unknown> | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.pages.open(reply);
    const state = body?.answer;
    const reason = typeof body?.reason === 'string' ? body.reason : '';
    if (state !== 'confirmed' && state !== 'declined') {
      const error = SPEAKER_PRIVATE_TEXTS[opened.view.language].privatePage.answerError;
      await this.pages.show(opened, {
        status: 400,
        state: { answer: { state: '', reason, error } },
      });
      return;
    }
    await this.speakerPages.answer(opened.secret, { state, reason });
    await this.pages.done(opened, 'answer');
  }

  @Post('details')
  async details(
    @Body() body: Record<string, unknown> | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.pages.open(reply);
    const { speaker, languages } = opened.page;
    const values = readDetails(body, speaker, languages);
    const version = Number(body?.version);
    try {
      await this.speakerPages.save(opened.secret, detailsOf(values, languages, version));
    } catch (error) {
      await this.pages.show(opened, detailsRefusal(error, values, opened.view));
      return;
    }
    await this.pages.done(opened, 'details');
  }

  @Post('photo')
  @TakesUpload()
  async photo(@Res() reply: FastifyReply): Promise<void> {
    const opened = await this.pages.open(reply, 'upload');
    try {
      const { content } = await readUpload(reply.request, PHOTO_SIZE_MAX);
      await this.speakerPages.setPhoto(opened.secret, content);
    } catch (error) {
      const { status, message } = uploadRefusal(error, opened.view);
      await this.pages.show(opened, { status, state: { photoError: message } });
      return;
    }
    await this.pages.done(opened, 'photo');
  }

  @Post('photo/remove')
  async removePhoto(@Res() reply: FastifyReply): Promise<void> {
    const opened = await this.pages.open(reply);
    await this.speakerPages.removePhoto(opened.secret);
    await this.pages.done(opened, 'photo');
  }

  /** The portrait of the draft, for the page itself. */
  @Get('photo/:name')
  async showPhoto(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const { page } = await this.pages.open(reply);
    const { conferenceId, speaker } = page;
    await sendPhoto(reply, name, 'private', async (photo, width) =>
      photo === speaker.photo ? this.photos.read(conferenceId, photo, width) : undefined,
    );
  }

  @Post('availability')
  async availability(@Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const opened = await this.pages.open(reply);
    const { conference } = opened.view;
    const rows = readRows(body, conference);
    const { intervals, faults } = intervalsOf(rows, conference);
    if (faults.size > 0) {
      await this.pages.show(opened, { status: 400, state: { availability: { rows, faults } } });
      return;
    }
    try {
      await this.speakerPages.setAvailability(opened.secret, intervals);
    } catch (error) {
      await this.pages.show(opened, availabilityRefusal(error, rows, opened.view));
      return;
    }
    await this.pages.done(opened, 'availability');
  }

  @Post('slides/:panel')
  @TakesUpload()
  async addSlides(
    @Param('panel', EntityId) panelId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.pages.open(reply, 'upload');
    try {
      const { name, content } = await readUpload(reply.request, FILE_SIZE_MAX);
      await this.speakerPages.addSlides(opened.secret, panelId, { name, content });
    } catch (error) {
      await this.refuseSlides(opened, panelId, error);
      return;
    }
    await this.pages.done(opened, 'slides');
  }

  @Post('slides/:panel/:file/remove')
  async removeSlides(
    @Param('panel', EntityId) panelId: string,
    @Param('file', EntityId) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.pages.open(reply);
    await this.speakerPages.removeSlides(opened.secret, panelId, fileId);
    await this.pages.done(opened, 'slides');
  }

  private async refuseSlides(opened: OpenedPage, panelId: string, error: unknown): Promise<void> {
    const { status, message } = uploadRefusal(error, opened.view);
    await this.pages.show(opened, { status, state: { slides: { panelId, error: message } } });
  }
}
