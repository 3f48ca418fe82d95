package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.fengqiao.proto.cases.v1.TriageCaseRequest;
import org.fengqiao.proto.cases.v1.Triaged;
import org.fengqiao.proto.cases.v1.WatchCasesRequest;
import org.fengqiao.proto.cases.v1.WatchCasesResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchCasesTest {
  // A second is promised; the rest is for a busy machine.
  private static final Duration SOON = Duration.ofSeconds(3);

  private final CaseCalls calls = new CaseCalls();

  @AfterEach
  void stop() {
    calls.close();
  }

  private Heard<WatchCasesRequest, WatchCasesResponse> watch(
      String secret, WatchCasesRequest.Builder request) {
    var heard = Heard.<WatchCasesRequest, WatchCasesResponse>all();
    calls.streaming(secret).watchCases(request.build(), heard);
    return heard;
  }

  private static WatchCasesRequest.Builder all() {
    return WatchCasesRequest.newBuilder();
  }

  private static List<WatchCasesResponse> entries(
      Heard<WatchCasesRequest, WatchCasesResponse> heard, int count) throws InterruptedException {
    var entries = new ArrayList<WatchCasesResponse>();
    while (entries.size() < count) {
      var message = heard.next();
      if (message.hasEntry()) {
        entries.add(message);
      }
    }
    return entries;
  }

  private List<TraceEntry> trace(String secret, String name) {
    return calls
        .as(secret)
        .listTrace(ListTraceRequest.newBuilder().setParent(name).build())
        .getEntriesList();
  }

  @Test
  void beatsAtOnceWithATokenAndNoTimeSinceNothingWasReadYet() throws Exception {
    var first = watch(calls.platform, all()).next();
    assertTrue(first.hasHeartbeat());
    assertFalse(first.getHeartbeat().hasTime());
    assertFalse(first.getResumeToken().isEmpty());
  }

  @Test
  void saysInLaterBeatsByWhenAllWasDelivered() throws Exception {
    calls.report(calls.road());
    var often = CaseServices.cases(calls.town, calls.stopping, Duration.ofMillis(50));
    try (var harness = new GrpcHarness(calls.partners, calls.town.town.clock, often)) {
      var heard = Heard.<WatchCasesRequest, WatchCasesResponse>all();
      CaseServiceGrpc.newStub(harness.as(calls.platform)).watchCases(all().build(), heard);
      assertFalse(heard.next().getHeartbeat().hasTime());
      assertTrue(heard.next().hasEntry());
      var beat = heard.next().getHeartbeat();
      assertEquals(Times.toProto(calls.town.town.now()), beat.getTime());
    }
  }

  @Test
  void deliversTheEntriesOfACaseInOrderAsItsTraceHasThem() throws Exception {
    var heard = watch(calls.platform, all());
    var c = calls.report(calls.road().setSourceId("W-1"));
    calls.signFor(c);
    var seen = entries(heard, 2).stream().map(WatchCasesResponse::getEntry).toList();
    assertEquals(trace(calls.platform, c.getName()), seen);
    assertEquals("W-1", seen.getFirst().getSourceId());
  }

  @Test
  void keepsTheSourceIdFromOthers() throws Exception {
    calls.report(calls.road().setSourceId("W-1"));
    var seen = entries(watch(calls.overseer, all()), 1).getFirst().getEntry();
    assertEquals("", seen.getSourceId());
  }

  @Test
  void goesOnFromATokenWithoutGapOrRepeat() throws Exception {
    var names = Stream.generate(() -> calls.report(calls.road())).limit(4).toList();
    names.subList(0, 2).forEach(calls::signFor);
    var before = watch(calls.platform, all());
    var seen = new ArrayList<>(entries(before, 3));
    before.call().cancel("the line broke", null);
    names.subList(2, 4).forEach(calls::signFor);
    var token = seen.getLast().getResumeToken();
    seen.addAll(entries(watch(calls.platform, all().setResumeToken(token)), 5));
    var ids = seen.stream().map(message -> message.getEntry().getId()).toList();
    assertEquals(8, ids.stream().distinct().count());
    for (var c : names) {
      var versions =
          seen.stream()
              .map(WatchCasesResponse::getEntry)
              .filter(entry -> entry.getCase().equals(c.getName()))
              .map(TraceEntry::getVersion)
              .toList();
      assertEquals(List.of(1, 2), versions);
    }
  }

  @Test
  void goesOnFromAHeartbeatPastWhatTheFilterLeftOut() throws Exception {
    calls.report(calls.road());
    var heard = watch(calls.platform, all().setSkipHistory(true));
    var token = heard.next().getResumeToken();
    var later = calls.report(calls.road());
    var resumed = watch(calls.platform, all().setResumeToken(token));
    assertEquals(later.getName(), entries(resumed, 1).getFirst().getEntry().getCase());
    assertEquals(later.getName(), entries(heard, 1).getFirst().getEntry().getCase());
  }

  @Test
  void deliversOnlyWhatMatchesAndIsInSight() throws Exception {
    var petition = calls.report(calls.petition()).getName();
    var road = calls.report(calls.road()).getName();
    var channels = CaseFilter.newBuilder().addChannels(Channel.CHANNEL_PETITION);
    assertEquals(petition, firstOf(calls.platform, channels));
    var unit = CaseFilter.newBuilder().setUnit(Names.of(calls.town.secretary.unit()));
    assertEquals(road, firstOf(calls.units, unit));
    assertEquals(petition, firstOf(calls.overseer, CaseFilter.newBuilder()));
    var none = watch(calls.stranger, all());
    assertTrue(none.next().hasHeartbeat());
    var own = calls.as(calls.stranger).reportCase(calls.road().build()).getCase().getName();
    assertEquals(own, entries(none, 1).getFirst().getEntry().getCase());
  }

  private String firstOf(String secret, CaseFilter.Builder filter) throws InterruptedException {
    var heard = watch(secret, all().setFilter(filter));
    return entries(heard, 1).getFirst().getEntry().getCase();
  }

  @Test
  void keepsFromAWatcherWhereACaseWentThatLeftItsSight() throws Exception {
    var name = calls.report(calls.petition()).getName();
    calls
        .as(calls.overseer)
        .triageCase(
            TriageCaseRequest.newBuilder()
                .setRequestId(calls.id())
                .setName(name)
                .setCategory("event.road")
                .setPatch("divisions/620402202205")
                .setNote("不在本村")
                .build());
    var rights = EnumSet.allOf(Right.class);
    var village = calls.town.caller("village", rights, Set.of(), Set.of(GroundTown.VILLAGE));
    var left = entries(watch(calls.admit(village), all()), 2).getLast().getEntry();
    assertEquals(CaseState.CASE_STATE_UNSPECIFIED, left.getState());
    assertFalse(left.hasNote());
    assertEquals(Triaged.getDefaultInstance(), left.getFacts(0).getTriaged());
    var whole = entries(watch(calls.platform, all()), 2).getLast().getEntry();
    assertEquals(whole.getId(), left.getId());
    assertEquals("不在本村", whole.getNote().getText());
    assertEquals("event.road", whole.getFacts(0).getTriaged().getCategory());
  }

  @Test
  void refusesATokenThatWasNotGivenOut() throws Exception {
    var other = watch(calls.overseer, all()).next().getResumeToken();
    for (var token : List.of("x", "AAAAAA", "not base 64", other)) {
      var refused = Refused.of(watch(calls.platform, all().setResumeToken(token)).end());
      assertEquals("INVALID_ARGUMENT RESUME_TOKEN_INVALID", refused.what());
      assertEquals("resume_token", refused.field());
      assertEquals("The resume token was not given out here.", refused.message());
    }
    var own = watch(calls.platform, all()).next().getResumeToken();
    var both = watch(calls.platform, all().setResumeToken(own).setSkipHistory(true));
    assertEquals("skip_history", Refused.of(both.end()).field());
  }

  @Test
  void refusesWhoHasNoRightToWatch() throws Exception {
    var none = calls.admit(calls.town.overseer(EnumSet.of(Right.GET_CASE)));
    var refused = Refused.of(watch(none, all()).end());
    assertEquals("PERMISSION_DENIED RIGHT_MISSING", refused.what());
    assertEquals("WATCH_CASES", refused.metadata("right"));
  }

  @Test
  void endsSoonAfterTheRightsChangedOrTheTokenWasRevoked() throws Exception {
    var changed = watch(calls.overseer, all());
    var revoked = watch(calls.platform, all());
    assertTrue(changed.next().hasHeartbeat() && revoked.next().hasHeartbeat());
    var since = System.nanoTime();
    calls.admit(calls.town.overseer(EnumSet.of(Right.WATCH_CASES)));
    calls.partners.expel(calls.platform);
    for (var heard : List.of(changed, revoked)) {
      assertLost(heard.end());
    }
    assertTrue(System.nanoTime() - since < SOON.toNanos());
  }

  private static void assertLost(StatusRuntimeException ended) {
    var refused = Refused.of(ended);
    assertEquals("PERMISSION_DENIED RIGHTS_LOST", refused.what());
    assertEquals(
        "The rights under which the stream was opened were taken away.", refused.message());
  }

  @Test
  void holdsASlowReaderBackAndLosesNothing() throws Exception {
    var names = Stream.generate(() -> calls.report(calls.road()).getName()).limit(600).toList();
    var heard = Heard.<WatchCasesRequest, WatchCasesResponse>byHand();
    calls.streaming(calls.platform).watchCases(all().build(), heard);
    var seen = new ArrayList<String>();
    heard.call().request(1);
    assertTrue(heard.next().hasHeartbeat());
    while (seen.size() < names.size()) {
      assertFalse(heard.hasNext());
      heard.call().request(1);
      var message = heard.next();
      if (message.hasEntry()) {
        seen.add(message.getEntry().getCase());
      }
    }
    assertEquals(names.size(), seen.stream().distinct().filter(names::contains).count());
  }

  /** A reader that takes the first heartbeat and nothing after it. */
  private Heard<WatchCasesRequest, WatchCasesResponse> beatOnly(String secret)
      throws InterruptedException {
    var heard = Heard.<WatchCasesRequest, WatchCasesResponse>byHand();
    calls.streaming(secret).watchCases(all().build(), heard);
    heard.call().request(1);
    assertTrue(heard.next().hasHeartbeat());
    return heard;
  }

  @Test
  void endsForAReaderThatTakesNoMore() throws Exception {
    calls.report(calls.road());
    var lost = beatOnly(calls.platform);
    var stopped = beatOnly(calls.overseer);
    calls.partners.expel(calls.platform);
    assertLost(lost.end());
    calls.stopping.begin();
    assertEquals(Code.OK, stopped.end().getStatus().getCode());
  }

  @Test
  void endsWellWhenTheServerBeginsToStop() throws Exception {
    var heard = watch(calls.platform, all());
    assertTrue(heard.next().hasHeartbeat());
    calls.stopping.begin();
    assertEquals(Code.OK, heard.end().getStatus().getCode());
  }

  @Test
  void readsNoFurtherOnceTheClientIsGone() throws Exception {
    var heard = watch(calls.platform, all());
    assertTrue(heard.next().hasHeartbeat());
    heard.call().cancel("enough", null);
    assertEquals(Code.CANCELLED, heard.end().getStatus().getCode());
    // A reader that went on would ask who it reads for at least twice a second.
    assertTrue(calls.partners.isLeftAloneFor(Duration.ofMillis(1_200), SOON));
  }
}
