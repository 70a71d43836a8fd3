import { IsString, IsUrl, Matches, MaxLength, MinLength } from 'class-validator';

/** What a link may lead to; an address with an account in it, `https://agenda.org@evil.example`, misleads. */
export const WEB_ADDRESS = {
  protocols: ['http', 'https'],
  require_protocol: true,
  disallow_auth: true,
};

export interface PanelLink {
  label: string;
  url: string;
}

export class LinkInput implements PanelLink {
  @IsString() @MinLength(1) @MaxLength(200) label: string;
  @IsUrl(WEB_ADDRESS)
  @Matches(/^https?:\/\//i)
  @MaxLength(2000)
  url: string;
}
