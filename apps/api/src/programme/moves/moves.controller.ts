import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  LockInput,
  type MoveHistoryView,
  MoveInput,
  type MoveView,
  ShiftInput,
  type ShiftView,
  SwapInput,
} from '#shared/programme/moves';
import type { PanelView } from '#shared/programme/panels';
import { CurrentViewer, Requires, Viewer } from '../../http/access.js';
import { Answers } from '../../http/answers.js';
import { EntityId } from '../entity-id.js';
import { LocksService } from './locks.service.js';
import { MovesService } from './moves.service.js';
import { ShiftsService } from './shifts.service.js';
import { UndoService } from './undo.service.js';

@ApiTags('timetable')
@Controller('api/v1/conferences/:conference')
export class MovesController {
  constructor(
    private readonly moves: MovesService,
    private readonly shifts: ShiftsService,
    private readonly undoing: UndoService,
    private readonly locks: LocksService,
  ) {}

  @Get('moves')
  @Requires('programme.edit')
  @Answers('MoveHistoryView')
  @ApiOperation({ summary: 'What undo and redo would do next for the signed-in account' })
  async history(@CurrentViewer() viewer: Viewer): Promise<MoveHistoryView> {
    return this.undoing.history(viewer);
  }

  @Post('moves')
  @Requires('programme.edit')
  @Answers('MoveView', 201)
  @ApiOperation({ summary: 'Place, move, resize or take out sessions together, or none of them' })
  async move(@CurrentViewer() viewer: Viewer, @Body() input: MoveInput): Promise<MoveView> {
    return this.moves.move(viewer, input);
  }

  @Post('moves/swap')
  @Requires('programme.edit')
  @Answers('MoveView', 201)
  @ApiOperation({ summary: 'Let two sessions change places' })
  async swap(@CurrentViewer() viewer: Viewer, @Body() input: SwapInput): Promise<MoveView> {
    return this.moves.swap(viewer, input);
  }

  @Post('moves/shift')
  @Requires('programme.edit')
  @Answers('ShiftView', 201)
  @ApiOperation({ summary: 'Shift the rest of a day, in one room or in all, by some minutes' })
  async shift(@CurrentViewer() viewer: Viewer, @Body() input: ShiftInput): Promise<ShiftView> {
    return this.shifts.shift(viewer, input);
  }

  @Post('moves/undo')
  @Requires('programme.edit')
  @HttpCode(200)
  @Answers('MoveView')
  @ApiOperation({ summary: 'Take back the last move of the signed-in account' })
  async undo(@CurrentViewer() viewer: Viewer): Promise<MoveView> {
    return this.undoing.step(viewer, 'undo');
  }

  @Post('moves/redo')
  @Requires('programme.edit')
  @HttpCode(200)
  @Answers('MoveView')
  @ApiOperation({ summary: 'Make the move again that was last taken back' })
  async redo(@CurrentViewer() viewer: Viewer): Promise<MoveView> {
    return this.undoing.step(viewer, 'redo');
  }

  @Put('panels/:id/lock')
  @Requires('programme.edit')
  @Answers('PanelView')
  @ApiOperation({ summary: 'Lock a placed session where it is, or unlock it' })
  async lock(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
    @Body() input: LockInput,
  ): Promise<PanelView> {
    return this.locks.set(viewer, id, input);
  }
}
