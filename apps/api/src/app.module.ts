import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { AuthModule } from './auth/auth.module.js';
import { CategoriesModule } from './conferences/categories/categories.module.js';
import { ConferencesModule } from './conferences/conferences.module.js';
import { TeamModule } from './conferences/team/team.module.js';
import type { Settings } from './config/settings.js';
import { SettingsModule } from './config/settings.module.js';
import { DatabaseModule } from './database/database.module.js';
import { HttpModule } from './http/http.module.js';
import type { PublishedCache } from './http/published-cache.js';
import { HistoryModule } from './programme/history/history.module.js';
import { OverviewModule } from './overview/overview.module.js';
import { AvailabilityModule } from './programme/availability/availability.module.js';
import { LiveModule } from './programme/live/live.module.js';
import { MovesModule } from './programme/moves/moves.module.js';
import { BulkModule } from './programme/bulk/bulk.module.js';
import { FilesModule } from './programme/files/files.module.js';
import { PanelsModule } from './programme/panels/panels.module.js';
import { RoomsModule } from './programme/rooms/rooms.module.js';
import { SpeakersModule } from './programme/speakers/speakers.module.js';
import { TimetableModule } from './programme/timetable/timetable.module.js';
import { TracksModule } from './programme/tracks/tracks.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { RegistrationsModule } from './registrations/registrations.module.js';
import { HandedDownModule } from './releases/handed-down.module.js';
import { ReleasesModule } from './releases/releases.module.js';

import { ProgrammeImportsModule } from './exchange/programme-imports.module.js';
import { SpreadsheetsModule } from './exchange/spreadsheets/spreadsheets.module.js';
import { SiteModule } from './site/site.module.js';

/** Every feature; modules of a feature import what they use. */
@Module({})
export class AppModule {
  static with(settings: Settings, databaseUrl: string, cache: PublishedCache): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.with(settings),
        DatabaseModule.at(databaseUrl),
        HttpModule.with(cache),
        JobsModule.at(databaseUrl),
        AuditModule,
        AuthModule,
        ConferencesModule,
        CategoriesModule,
        TeamModule,
        TracksModule,
        RoomsModule,
        SpeakersModule,
        PanelsModule,
        HistoryModule,
        AvailabilityModule,
        LiveModule,
        MovesModule,
        FilesModule,
        BulkModule,
        TimetableModule,
        RegistrationsModule,
        HandedDownModule,
        ReleasesModule,
        CalendarModule,
        SiteModule,
        ProgrammeImportsModule,
        SpreadsheetsModule,
        OverviewModule,
      ],
    };
  }
}
