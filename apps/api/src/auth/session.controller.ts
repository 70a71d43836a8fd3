import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignInInput, type SessionView } from '#shared/auth/session';
import { Answers } from '../http/answers.js';
import { CurrentAccount, Public, SignedIn, type SignedInAccount } from '../http/access.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(private readonly sessions: SessionsService) {}

  @Post()
  @Public()
  @HttpCode(200)
  @Answers('SessionView')
  @ApiOperation({ summary: 'Sign in: sets the session cookie' })
  async signIn(
    @Body() input: SignInInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, accountId } = await this.sessions.signIn(input, request.ip);
    const former = request.cookies[this.sessions.cookieName];
    if (former) await this.sessions.signOut(former);
    void reply.setCookie(this.sessions.cookieName, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.sessions.isSecure,
    });
    return this.sessions.view(accountId);
  }

  @Get()
  @SignedIn()
  @Answers('SessionView')
  @ApiOperation({ summary: 'The signed-in account and its conferences' })
  async current(@CurrentAccount() account: SignedInAccount): Promise<SessionView> {
    return this.sessions.view(account.accountId);
  }

  @Delete()
  @Public()
  @HttpCode(204)
  @Answers(null)
  @ApiOperation({ summary: 'Sign out: ends the session on the server' })
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = request.cookies[this.sessions.cookieName];
    if (token) await this.sessions.signOut(token);
    void reply.clearCookie(this.sessions.cookieName, {
      path: '/',
      secure: this.sessions.isSecure,
    });
  }
}
