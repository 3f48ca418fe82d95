package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.grids.v1.GetReadingRequest;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.GridServiceGrpc.GridServiceBlockingStub;
import org.fengqiao.proto.grids.v1.ListReadingsRequest;
import org.fengqiao.proto.grids.v1.Reading;
import org.fengqiao.proto.grids.v1.RecordReadingRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many live on patches, as a client sees it. */
class ReadingGrpcTest {
  private static final String VILLAGE = "divisions/" + GroundTown.VILLAGE.value();

  private final GroundTown town = new GroundTown(GroundPorts.inMemory());
  private final TestPartners partners = new TestPartners();
  private final GrpcHarness harness =
      new GrpcHarness(partners, town.clock, GroundServices.grids(town));
  private final String centre = partners.admit("centre", GroundTown.DISTRICT);
  private final GridServiceBlockingStub ground =
      GridServiceGrpc.newBlockingStub(harness.as(centre));
  private int requests;

  @BeforeEach
  void importGround() {
    town.importRows(GroundTown.ROWS);
  }

  @AfterEach
  void stop() {
    harness.close();
  }

  private RecordReadingRequest.Builder telling(String day, int population) {
    return RecordReadingRequest.newBuilder()
        .setRequestId(new UUID(9, ++requests).toString())
        .setPatch(VILLAGE)
        .setDay(day)
        .setHouseholdCount(412)
        .setPopulation(population)
        .setSource("第七次人口普查");
  }

  @Test
  void showsAReadingByItsNameWithTheEtagToCorrectItOn() {
    var request = telling("2020-11-01", 1_203).build();
    var answer = ground.recordReading(request);
    var told = answer.getReading();
    assertFalse(answer.getRepeated());
    assertTrue(ground.recordReading(request).getRepeated());
    var name = VILLAGE + "/readings/2020-11-01";
    assertEquals(
        Reading.newBuilder()
            .setName(name)
            .setPatch(VILLAGE)
            .setDay("2020-11-01")
            .setHouseholdCount(412)
            .setPopulation(1_203)
            .setSource("第七次人口普查")
            .setEtag("1")
            .setRecordTime(Times.toProto(town.now()))
            .build(),
        told);
    assertEquals(told, get(name));
    var correction = telling("2020-11-01", 1_230).setEtag(told.getEtag()).build();
    var corrected = ground.recordReading(correction).getReading();
    assertEquals(corrected, get(name));
    assertEquals("2", corrected.getEtag());
    var late = telling("2020-11-01", 1_231).setEtag(told.getEtag()).build();
    assertEquals("ABORTED STALE_ETAG", Refused.by(() -> ground.recordReading(late)).what());
  }

  private Reading get(String name) {
    return ground.getReading(GetReadingRequest.newBuilder().setName(name).build());
  }

  @Test
  void listsWhatWasToldPageByPageAndWhatHeldOnADay() {
    var older = ground.recordReading(telling("2020-11-01", 1_203).build()).getReading();
    var newer = ground.recordReading(telling("2026-03-01", 1_310).build()).getReading();
    var asked = ListReadingsRequest.newBuilder().setPatch(VILLAGE).setPageSize(1);
    var first = ground.listReadings(asked.build());
    assertEquals(List.of(newer), first.getReadingsList());
    var second = ground.listReadings(asked.setPageToken(first.getNextPageToken()).build());
    assertEquals(List.of(older), second.getReadingsList());
    assertEquals("", second.getNextPageToken());
    var held = asked.clearPageToken().setAsOf("2026-02-28").build();
    assertEquals(List.of(older), ground.listReadings(held).getReadingsList());
    var elsewhere = held.toBuilder().setPageToken(first.getNextPageToken()).build();
    assertEquals(
        "INVALID_ARGUMENT PAGE_TOKEN_INVALID",
        Refused.by(() -> ground.listReadings(elsewhere)).what());
  }

  @Test
  void namesTheFieldThatIsWrong() {
    assertEquals("day", field(telling("2026-3-1", 1)));
    assertEquals("day", field(telling("2026-03-03", 1)));
    assertEquals("day", field(telling("1949-09-30", 1)));
    assertEquals("population", field(telling("2026-03-01", -1)));
    assertEquals("household_count", field(telling("2026-03-01", 1).setHouseholdCount(-1)));
    assertEquals("source", field(telling("2026-03-01", 1).setSource("源".repeat(201))));
    assertEquals("patch", field(telling("2026-03-01", 1).setPatch("qrCodes/0000000000000000")));
    assertEquals("patch", field(telling("2026-03-01", 1).clearPatch()));
    var odd = ListReadingsRequest.newBuilder().setPatch(VILLAGE).setAsOf("today").build();
    assertEquals("as_of", Refused.by(() -> ground.listReadings(odd)).field());
    var chinese = GridServiceGrpc.newBlockingStub(harness.as(centre, "zh-CN"));
    var tomorrow = telling("2026-03-03", 1).build();
    assertEquals(
        "字段 day 不合规则：不得晚于今天 2026-03-02。",
        Refused.by(() -> chinese.recordReading(tomorrow)).message());
  }

  private String field(RecordReadingRequest.Builder request) {
    return Refused.by(() -> ground.recordReading(request.build())).field();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "readings/2026-03-01",
        "villages/1/readings/2026-03-01",
        "divisions/620402202206/readings/",
        "divisions/620402202206/readings/2026-02-30",
        "divisions/620402202206/readings/2026-03-01/x"
      })
  void refusesNamesThatAreOfNoReading(String name) {
    var refused = Refused.by(() -> get(name));
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
    assertEquals("name", refused.field());
    assertEquals("is a name of the form {patch}/readings/{yyyy-mm-dd}", refused.metadata("rule"));
  }

  @Test
  void wantsARightForEachCall() {
    var other = partners.admit("hotline", GroundTown.DISTRICT, Rights.NONE);
    var stranger = GridServiceGrpc.newBlockingStub(harness.as(other));
    var record = telling("2026-03-01", 1).build();
    assertEquals(
        "RECORD_READING", Refused.by(() -> stranger.recordReading(record)).metadata("right"));
    var get = GetReadingRequest.newBuilder().setName(VILLAGE + "/readings/2026-03-01").build();
    assertEquals("READ_GROUND", Refused.by(() -> stranger.getReading(get)).metadata("right"));
    var list = ListReadingsRequest.newBuilder().setPatch(VILLAGE).build();
    assertEquals("READ_GROUND", Refused.by(() -> stranger.listReadings(list)).metadata("right"));
  }
}
