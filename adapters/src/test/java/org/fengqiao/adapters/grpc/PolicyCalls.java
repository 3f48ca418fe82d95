package org.fengqiao.adapters.grpc;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.adapters.packs.CsvCatalogueReader;
import org.fengqiao.adapters.packs.YamlPackReader;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.policies.CalendarHistory;
import org.fengqiao.application.policies.CatalogueArchive;
import org.fengqiao.application.policies.CataloguesKnown;
import org.fengqiao.application.policies.GetCalendar;
import org.fengqiao.application.policies.GetCatalogue;
import org.fengqiao.application.policies.GetPack;
import org.fengqiao.application.policies.ListCalendars;
import org.fengqiao.application.policies.ListCatalogues;
import org.fengqiao.application.policies.ListCategories;
import org.fengqiao.application.policies.ListPacks;
import org.fengqiao.application.policies.MemoryPacks;
import org.fengqiao.application.policies.PackArchive;
import org.fengqiao.application.policies.PackFooting;
import org.fengqiao.application.policies.PolicyShelf;
import org.fengqiao.application.policies.PublishCalendar;
import org.fengqiao.application.policies.PublishCatalogue;
import org.fengqiao.application.policies.PublishPack;
import org.fengqiao.application.policies.ValidateCatalogue;
import org.fengqiao.application.policies.ValidatePack;
import org.fengqiao.application.store.Clocks;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.Wake;
import org.fengqiao.proto.policies.v1.Calendar;
import org.fengqiao.proto.policies.v1.CalendarDay;
import org.fengqiao.proto.policies.v1.CalendarDayKind;
import org.fengqiao.proto.policies.v1.OfficeInterval;
import org.fengqiao.proto.policies.v1.PolicyServiceGrpc;
import org.fengqiao.proto.policies.v1.PolicyServiceGrpc.PolicyServiceBlockingStub;
import org.fengqiao.proto.policies.v1.PublishCalendarRequest;
import org.fengqiao.proto.policies.v1.PublishCatalogueRequest;
import org.fengqiao.proto.policies.v1.PublishPackRequest;
import org.fengqiao.proto.policies.v1.ValidatePackRequest;
import org.fengqiao.proto.policies.v1.Weekday;
import org.fengqiao.proto.policies.v1.WeekdayHours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Packs and calendars of a town through the real interceptors and the real reader of packs. */
abstract class PolicyCalls {
  static final String PACK =
      """
      pack: small
      name: 小县
      division: "620402000000"
      calendar: cn
      default_tier: ORDINARY
      roles:
        - {role: village-secretary, level: VILLAGE, title: 村党组织书记}
      categories:
        - {code: "0101", name: 消防隐患, tier: ORDINARY}
      ladders:
        - tier: ORDINARY
          steps:
            - {role: village-secretary}
      """;

  static final String CATALOGUE =
      """
      code,parent,name,kind,tier
      safety,,公共安全,HAZARD,ORDINARY
      safety.fire,safety,消防安全,,
      safety.fire.exit,safety.fire,占用消防通道,,
      safety.crime,safety,违法犯罪线索,EVENT,
      water,,供水,REQUEST,ORDINARY
      """;

  private final MemoryStore memory = new MemoryStore();
  final GroundTown town = new GroundTown(GroundPorts.inMemory(memory));
  final TestPartners partners = new TestPartners();
  final GrpcHarness harness =
      new GrpcHarness(
          partners, town.clock, new PolicyGrpcService(packs(), calendars(), catalogues()));
  final PolicyServiceBlockingStub policies =
      PolicyServiceGrpc.newBlockingStub(harness.as(partners.admit("centre", GroundTown.DISTRICT)));
  private int requests;

  @BeforeEach
  void importGround() {
    town.importRows(GroundTown.ROWS);
  }

  @AfterEach
  void stop() {
    harness.close();
  }

  private PackCalls packs() {
    var reader = new YamlPackReader();
    var archive = archive();
    var shelf = shelf(archive);
    var footing = new PackFooting(town.ports.divisions(), shelf, trees());
    return new PackCalls(
        new ValidatePack(town.access, reader, footing),
        new PublishPack(
            town.access,
            reader,
            footing,
            memory,
            shelf,
            town.ports.store(),
            memory,
            town.ids,
            town.clock),
        new GetPack(town.access, memory, archive),
        new ListPacks(town.access, memory, new MemoryPacks(memory).packs()));
  }

  private CalendarCalls calendars() {
    var history = new CalendarHistory(memory);
    return new CalendarCalls(
        new PublishCalendar(
            town.access,
            memory,
            shelf(archive()),
            new NoClocks(),
            town.ports.store(),
            memory,
            town.clock),
        history,
        new GetCalendar(town.access, memory, history),
        new ListCalendars(town.access, new MemoryPacks(memory).calendars(), history));
  }

  private CatalogueCalls catalogues() {
    var reader = new CsvCatalogueReader();
    var known = new CataloguesKnown(memory);
    return new CatalogueCalls(
        new ValidateCatalogue(town.access, reader),
        new PublishCatalogue(
            town.access, reader, memory, town.ports.store(), memory, town.ids, town.clock),
        new GetCatalogue(town.access, known, trees()),
        new ListCatalogues(town.access, known, new MemoryPacks(memory).catalogues()),
        new ListCategories(town.access, known, trees()));
  }

  private CatalogueArchive trees() {
    return new CatalogueArchive(memory, memory, new CsvCatalogueReader());
  }

  private PackArchive archive() {
    return new PackArchive(memory, new YamlPackReader(), trees());
  }

  private PolicyShelf shelf(PackArchive archive) {
    var lists = new MemoryPacks(memory);
    return new PolicyShelf(lists.packs(), lists.calendars(), memory, archive);
  }

  final void publishCalendar() {
    var _ = policies.publishCalendar(publishing(calendar()).build());
  }

  static ValidatePackRequest validating(String yaml) {
    return ValidatePackRequest.newBuilder().setYaml(ByteString.copyFromUtf8(yaml)).build();
  }

  final PublishCatalogueRequest.Builder publishingCatalogue(String csv) {
    return PublishCatalogueRequest.newBuilder()
        .setRequestId(requestId())
        .setCatalogueId("gansu")
        .setDisplayName("甘肃事项目录")
        .setCsv(ByteString.copyFromUtf8(csv));
  }

  final PublishPackRequest.Builder publishing(String yaml) {
    return PublishPackRequest.newBuilder()
        .setRequestId(requestId())
        .setYaml(ByteString.copyFromUtf8(yaml));
  }

  final PublishCalendarRequest.Builder publishing(Calendar.Builder calendar) {
    return PublishCalendarRequest.newBuilder()
        .setRequestId(requestId())
        .setCalendarId("cn")
        .setCalendar(calendar);
  }

  static Calendar.Builder calendar() {
    var morning = OfficeInterval.newBuilder().setStart("08:30").setEnd("12:00");
    return Calendar.newBuilder()
        .addOfficeHours(morning)
        .addOfficeHours(OfficeInterval.newBuilder().setStart("14:30").setEnd("18:00"))
        .addWeekdayHours(
            WeekdayHours.newBuilder().setWeekday(Weekday.WEEKDAY_SATURDAY).addOfficeHours(morning))
        .addDays(
            CalendarDay.newBuilder()
                .setDate("2026-01-01")
                .setDisplayName("元旦")
                .setKind(CalendarDayKind.CALENDAR_DAY_KIND_OFF))
        .setLastYear(2026);
  }

  final String requestId() {
    return new UUID(9, ++requests).toString();
  }

  /** Of no case: none is to be looked at. */
  private static final class NoClocks implements Clocks {
    @Override
    public List<Due> due(Instant now, int limit) {
      return List.of();
    }

    @Override
    public void reschedule(Due seen, List<Wake> wakes, Instant otherwise) {}

    @Override
    public void wakeAll(Instant now) {}
  }
}
