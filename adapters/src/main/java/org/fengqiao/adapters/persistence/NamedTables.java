package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CALENDAR;
import static org.fengqiao.adapters.persistence.schema.Tables.CATALOGUE;
import static org.fengqiao.adapters.persistence.schema.Tables.PACK;
import static org.fengqiao.adapters.persistence.schema.Tables.PARTNER;

import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.policies.CategoryCatalogue;
import org.fengqiao.domain.policies.Pack;

/** Where partners, packs, calendars and catalogues are kept, which people name themselves. */
final class NamedTables {
  static final StateTable<Partner> PARTNERS =
      StateTable.of(PARTNER, Partner.LINEAGE).column(PARTNER.NAME, one -> one.id().value());

  static final StateTable<Pack> PACKS =
      StateTable.of(PACK, Pack.LINEAGE)
          .column(PACK.NAME, one -> one.id().value())
          .claim("pack.division", PACK.DIVISION);

  static final StateTable<WorkingCalendar> CALENDARS =
      StateTable.of(CALENDAR, WorkingCalendar.LINEAGE)
          .column(CALENDAR.NAME, one -> one.id().value());

  static final StateTable<CategoryCatalogue> CATALOGUES =
      StateTable.of(CATALOGUE, CategoryCatalogue.LINEAGE)
          .column(CATALOGUE.NAME, one -> one.id().value());

  private NamedTables() {}
}
