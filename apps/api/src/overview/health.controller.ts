import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Public } from '../auth/access.js';
import { Answers } from '../http/answers.js';
import { Problem } from '../http/problem.js';

/** For the load balancer: is the process up, and can it write. */
@ApiTags('operations')
@Controller('health')
@Public()
export class HealthController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @Get('live')
  @Answers('Health')
  @ApiOperation({ summary: 'The process answers' })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Answers('Health')
  @ApiOperation({ summary: 'The database answers and takes writes' })
  async ready(): Promise<{ status: 'ok' }> {
    try {
      const [row] = await this.dataSource.query<{ readOnly: boolean }[]>(
        'SELECT pg_is_in_recovery() AS "readOnly"',
      );
      if (row?.readOnly) throw new Problem('unavailable');
    } catch {
      throw new Problem('unavailable');
    }
    return { status: 'ok' };
  }
}
