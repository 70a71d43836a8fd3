import { Injectable } from '@nestjs/common';
import { LANGUAGES } from '#shared/languages';
import type { MailKind } from '#shared/mail/mails';
import { namesIn } from './filled-text.js';
import type { MailDefinition } from './mail-definition.js';

/** The kinds of mail that the features send. Each feature's module hands in its own when the application starts. */
@Injectable()
export class MailKinds {
  private readonly kinds = new Map<string, MailDefinition>();

  /** Throws when a text names what nobody declared. */
  register(...definitions: readonly MailDefinition[]): void {
    for (const definition of definitions) {
      for (const language of LANGUAGES) {
        const names = Object.values(definition.texts[language]).flatMap(namesIn);
        const unknown = names.find((name) => !definition.placeholders.includes(name));
        if (unknown) {
          throw new Error(`${definition.name} in ${language}: {${unknown}} is no placeholder`);
        }
      }
      this.kinds.set(definition.name, definition);
    }
  }

  get names(): string[] {
    return [...this.kinds.keys()];
  }

  of(name: MailKind): MailDefinition {
    const definition = this.kinds.get(name);
    if (!definition) throw new Error(`nobody declares mails of the kind ${name}`);
    return definition;
  }
}
