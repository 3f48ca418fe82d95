package org.fengqiao.application.policies;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.Ids;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.DivisionFilter;
import org.fengqiao.application.grids.DivisionSpan;
import org.fengqiao.application.grids.Divisions;
import org.fengqiao.application.grids.EndedDivision;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Clocks;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.CalendarDay;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.clocks.OfficeHours;
import org.fengqiao.domain.grids.Division;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Edition;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.domain.policies.CatalogueId;

/** The use cases of packs and calendars over a store in memory, and a caller who may all. */
final class Desk {
  static final DivisionCode BAIYIN = new DivisionCode("620402000000");
  static final CalendarId CN = new CalendarId("cn");

  Instant now = Instant.parse("2026-05-08T02:00:00Z");
  final List<Instant> touched = new ArrayList<>();
  final MemoryStore memory = new MemoryStore();
  final MemoryPacks lists = new MemoryPacks(memory);
  private final Access access = new Access();
  private final PackReader reader = new SketchReader();
  private final CatalogueReader rows = new SketchRows();
  final CatalogueArchive catalogues = new CatalogueArchive(memory, memory, rows);
  final PackArchive archive = new PackArchive(memory, reader, catalogues);
  final PolicyShelf shelf = shelf();
  final PackFooting footing = new PackFooting(new Known(), shelf, catalogues);
  final ValidatePack validatePack = new ValidatePack(access, reader, footing);
  final GetPack getPack = new GetPack(access, memory, archive);
  final ListPacks listPacks = new ListPacks(access, memory, lists.packs());
  final CalendarHistory history = new CalendarHistory(memory);
  final GetCalendar getCalendar = new GetCalendar(access, memory, history);
  final ListCalendars listCalendars = new ListCalendars(access, lists.calendars(), history);
  final PublishPack publishPack =
      new PublishPack(
          access,
          reader,
          footing,
          memory,
          shelf,
          memory.deciding(),
          memory,
          new Drawn(),
          () -> now);
  final PublishCalendar publishCalendar =
      new PublishCalendar(access, memory, shelf, new Noted(), memory.deciding(), memory, () -> now);

  private final CataloguesKnown known = new CataloguesKnown(memory);
  final ValidateCatalogue validateCatalogue = new ValidateCatalogue(access, rows);
  final PublishCatalogue publishCatalogue =
      new PublishCatalogue(access, rows, memory, memory.deciding(), memory, new Drawn(), () -> now);
  final GetCatalogue getCatalogue = new GetCatalogue(access, known, catalogues);
  final ListCatalogues listCatalogues = new ListCatalogues(access, known, lists.catalogues());
  final ListCategories listCategories = new ListCategories(access, known, catalogues);

  /** Another process's shelf over the same store. */
  PolicyShelf shelf() {
    return new PolicyShelf(lists.packs(), lists.calendars(), memory, archive);
  }

  static Caller callerWith(Set<Right> rights) {
    var given = new Rights(rights, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    return new Caller(new PartnerId("centre"), given, BAIYIN);
  }

  static Caller caller() {
    return callerWith(EnumSet.allOf(Right.class));
  }

  static Request request(String body) {
    return request(UUID.randomUUID(), body);
  }

  static Request request(UUID id, String body) {
    return new Request(
        new PartnerId("centre"), id, Digest.of(body.getBytes(StandardCharsets.UTF_8)));
  }

  static PackFile file(String text) {
    return PackFile.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Publishes a pack that takes effect now. */
  void publish(String text) {
    publishPack.publish(
        caller(), new PublishPack.Command(request(text), file(text), Optional.empty()));
  }

  /** Publishes a pack that takes effect later. */
  void publish(String text, Instant effectiveTime) {
    publishPack.publish(
        caller(), new PublishPack.Command(request(text), file(text), Optional.of(effectiveTime)));
  }

  /** Publishes the next version of a catalogue. */
  void publishCatalogue(String id, String rows) {
    publishCatalogue.publish(caller(), catalogue(UUID.randomUUID(), id, rows));
  }

  static PublishCatalogue.Command catalogue(UUID request, String id, String rows) {
    return new PublishCatalogue.Command(
        request(request, id + rows), new CatalogueId(id), "事项目录", catalogueFile(rows));
  }

  static CatalogueFile catalogueFile(String rows) {
    return CatalogueFile.of(rows.getBytes(StandardCharsets.UTF_8));
  }

  void publishCn() {
    publishCalendar.publish(caller(), cn(UUID.randomUUID(), terms(2026)));
  }

  static PublishCalendar.Command cn(UUID id, CalendarTerms terms) {
    return new PublishCalendar.Command(request(id, terms.toString()), CN, terms);
  }

  /** New Year's Day off in each of those years. */
  static CalendarTerms terms(int... years) {
    var days = new ArrayList<CalendarDay>();
    for (int year : years) {
      days.add(new CalendarDay(LocalDate.of(year, 1, 1), "元旦", CalendarDay.Kind.OFF));
    }
    return new CalendarTerms(
        CalendarTerms.CHINA,
        OfficeHours.of("08:30-12:00", "14:30-18:00"),
        days,
        days.getLast().date().getYear());
  }

  /** Knows every division of Gansu. */
  private static final class Known implements Divisions {
    @Override
    public Optional<Division> find(DivisionCode code) {
      return code.value().startsWith("62")
          ? Optional.of(new Division(code, "甘肃某地"))
          : Optional.empty();
    }

    @Override
    public Optional<EndedDivision> ended(DivisionCode code) {
      return Optional.empty();
    }

    @Override
    public Optional<DivisionSpan> find(DivisionCode code, Edition edition) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<DivisionCode, Division> find(Collection<DivisionCode> codes, Edition edition) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Page<DivisionSpan> list(DivisionFilter filter, Edition edition, PageRequest page) {
      throw new UnsupportedOperationException();
    }
  }

  /** Notes when every running clock is to be looked at. */
  private final class Noted implements Clocks {
    @Override
    public List<Due> due(Instant now, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void reschedule(Due seen, List<Wake> wakes, Instant otherwise) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void wakeAll(Instant now) {
      touched.add(now);
    }
  }

  private static final class Drawn implements Ids {
    @Override
    public UUID next() {
      return UUID.randomUUID();
    }

    @Override
    public String random(int bytes) {
      return "0".repeat(2 * bytes);
    }
  }
}
