import { Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { publish, type PublishedResponse } from '../../http/published-response.js';
import { PublicPages } from '../frame/public-pages.js';
import { SiteAnswers } from '../frame/site-answers.js';
import type { View } from '../frame/view.js';
import { programmePdf } from './programme-pdf.js';

@PublicPages()
export class ProgrammePdfController {
  /** Being made or made, by release and language: many who ask at once wait for one. */
  private readonly made = new WeakMap<ReleaseDocument, Map<string, Promise<PublishedResponse>>>();

  constructor(private readonly answers: SiteAnswers) {}

  @Get('programme.pdf')
  async programme(@Res() reply: FastifyReply): Promise<void> {
    await this.answers.sendFile(reply, (view) => ({
      address: view.to.programme,
      file: () => this.file(view),
    }));
  }

  private async file(view: View): Promise<PublishedResponse> {
    const { document, language } = view;
    const ofRelease = this.made.get(document) ?? new Map<string, Promise<PublishedResponse>>();
    this.made.set(document, ofRelease);
    const known = ofRelease.get(language);
    if (known) return known;
    const making = makeFile(view);
    ofRelease.set(language, making);
    making.catch(() => ofRelease.delete(language));
    return making;
  }
}

async function makeFile(view: View): Promise<PublishedResponse> {
  const { document, language, conference } = view;
  return publish({
    body: await programmePdf(view),
    contentType: 'application/pdf',
    cacheControl: 'public, no-cache',
    headers: {
      'content-disposition': `inline; filename="${conference.slug}-${language}-${document.number}.pdf"`,
      'content-language': language,
    },
    lastModified: new Date(document.publishedAt),
    compress: false,
  });
}
