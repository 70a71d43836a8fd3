import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Registry } from 'prom-client';
import { Public } from '../../http/access.js';
import { Problem } from '../../http/problem.js';
import { isLocalPeer } from './local-peer.js';
import { Metrics } from './metrics.js';

/** Figures for Prometheus, for programs on this machine alone (ASVS 13.4.5). */
@ApiExcludeController()
@Controller('metrics')
@Public()
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  async read(@Req() request: FastifyRequest): Promise<string> {
    if (!isLocalPeer(request.raw.socket.remoteAddress, request.headers)) {
      throw new Problem('not_found');
    }
    return this.metrics.read();
  }
}
