import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../http/access.js';
import { Answers } from '../http/answers.js';
import { Problem } from '../http/problem.js';
import { DatabaseWatch } from './metrics/database-watch.js';

/** For the load balancer: is the process up, and can it write. */
@ApiTags('operations')
@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly database: DatabaseWatch) {}

  @Get('live')
  @Answers('Health')
  @ApiOperation({ summary: 'The process answers' })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Red (503) within seconds when nothing can be saved any more. */
  @Get('ready')
  @Answers('Health')
  @ApiOperation({ summary: 'The database answers and takes writes' })
  async ready(): Promise<{ status: 'ok' }> {
    if (!(await this.database.takesWrites())) throw new Problem('unavailable');
    return { status: 'ok' };
  }
}
