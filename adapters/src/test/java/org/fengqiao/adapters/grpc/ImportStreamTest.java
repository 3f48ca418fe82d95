package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.ImportParts.end;
import static org.fengqiao.adapters.grpc.ImportParts.rows;
import static org.fengqiao.adapters.grpc.ImportParts.summary;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.CallOptions;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.grids.v1.GetDivisionRequest;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.ImportDivisionsRequest;
import org.fengqiao.proto.grids.v1.ImportDivisionsResponse;
import org.fengqiao.proto.grids.v1.ImportHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportStreamTest {
  private final GroundTown town = new GroundTown(GroundPorts.inMemory());
  private final TestPartners partners = new TestPartners();
  private final String secret = partners.admit("centre", GroundTown.DISTRICT);
  private final Stopping stopping = new Stopping();
  private final GrpcHarness harness =
      new GrpcHarness(partners, town.clock, GroundServices.grids(town, stopping));
  private int requests;

  @AfterEach
  void stop() {
    harness.close();
  }

  @Test
  void importsAFileAndSaysWhatItDid() {
    var summary = summary(send(header(), rows(GroundTown.ROWS), end(6)));
    assertEquals(6, summary.getRowCount());
    assertEquals(6, summary.getAdded());
    assertEquals(1, summary.getTreeVersion());
    assertTrue(town.ports.divisions().find(GroundTown.VILLAGE).isPresent());
  }

  @Test
  void endsADivisionThatARowSaysEnds() {
    send(header(), rows(GroundTown.ROWS), end(6));
    var village = "620402202206,新安村村民委员会,village,620402202000,ended";
    assertEquals(1, summary(send(header(), rows(List.of(village)), end(1))).getEnded());
    var grids = GridServiceGrpc.newBlockingStub(harness.as(secret));
    var asked = GetDivisionRequest.newBuilder().setName("divisions/620402202206").build();
    var refused = Refused.by(() -> grids.getDivision(asked));
    assertEquals("NOT_FOUND DIVISION_NOT_FOUND", refused.what());
  }

  @Test
  void tellsHowFarItHasCome() {
    var answers = send(header(), rows(GroundTown.ROWS), end(6));
    assertEquals(6, answers.getFirst().getProgress().getRowsReceived());
  }

  @Test
  void changesNothingWhenTheFileComesAgain() {
    send(header(), rows(GroundTown.ROWS), end(6));
    var summary = summary(send(header(), rows(GroundTown.ROWS), end(6)));
    assertEquals(6, summary.getUnchanged());
    assertEquals(1, summary.getTreeVersion());
  }

  @Test
  void answersTheSameRequestAsRepeated() {
    var header = header();
    send(header, rows(GroundTown.ROWS), end(6));
    var again = summary(send(header, rows(GroundTown.ROWS), end(6)));
    assertTrue(again.getRepeated());
    assertEquals(6, again.getAdded());
  }

  @Test
  void namesEachWrongLineAndShowsNothingOfTheFile() {
    var wrong = new ArrayList<>(GroundTown.ROWS);
    wrong.set(4, "62040220220,宋梁村村民委员会,village,620402202000");
    wrong.add("620403001001,公园路社区居委会,village,620403001000");
    var errors = new ArrayList<ImportDivisionsResponse>();
    var refused = refusedBy(errors, header(), rows(wrong), end(7));
    assertEquals("INVALID_ARGUMENT IMPORT_REFUSED", refused.what());
    assertEquals("2", refused.metadata("errors"));
    assertEquals("6", refused.metadata("first_line"));
    assertEquals("CODE_MALFORMED", refused.metadata("first_reason"));
    var lines =
        errors.stream().filter(ImportDivisionsResponse::hasLineError).map(e -> e.getLineError());
    assertEquals(
        List.of("6 CODE_MALFORMED", "8 PARENT_MISSING"),
        lines.map(line -> line.getLine() + " " + line.getReason()).toList());
    assertTrue(town.ports.divisions().find(GroundTown.DISTRICT).isEmpty());
  }

  @Test
  void keepsTheStatusSmallWhenManyLinesAreWrong() {
    var wrong = IntStream.range(0, 500).mapToObj(i -> i + ",没有这样的行政区划代码的村,village,").toList();
    var refused = refusedBy(new ArrayList<>(), header(), rows(wrong), end(500));
    assertEquals("500", refused.metadata("errors"));
    assertTrue(refused.details().stream().mapToInt(d -> d.getSerializedSize()).sum() < 4_000);
  }

  @Test
  void refusesAFileWithoutItsEndOrOfAnotherLength() {
    assertEquals("INVALID_ARGUMENT IMPORT_CUT_OFF", refused(header(), rows(GroundTown.ROWS)));
    assertEquals(
        "INVALID_ARGUMENT IMPORT_CUT_OFF", refused(header(), rows(GroundTown.ROWS), end(7)));
    var expecting = header().toBuilder();
    expecting.getHeaderBuilder().setExpectedRows(7);
    assertEquals(
        "INVALID_ARGUMENT IMPORT_CUT_OFF",
        refused(expecting.build(), rows(GroundTown.ROWS), end(6)));
    assertTrue(town.ports.divisions().find(GroundTown.DISTRICT).isEmpty());
  }

  @Test
  void refusesPartsOutOfOrder() {
    assertEquals("part", refusedBy(new ArrayList<>(), rows(GroundTown.ROWS)).field());
    assertEquals("part", refusedBy(new ArrayList<>(), header(), header()).field());
    assertEquals(
        "part",
        refusedBy(new ArrayList<>(), header(), rows(GroundTown.ROWS), end(6), end(6)).field());
    assertEquals(
        "part", refusedBy(new ArrayList<>(), ImportDivisionsRequest.getDefaultInstance()).field());
  }

  @Test
  void endsWithNothingLeftBehindWhenTheServerStopsBeforeTheEnd() throws Exception {
    var heard = Heard.<ImportDivisionsRequest, ImportDivisionsResponse>all();
    beginImport(heard);
    assertTrue(heard.next().hasProgress());
    stopping.begin();
    var refused = Refused.of(heard.end());
    assertEquals("UNAVAILABLE SERVER_STOPPING", refused.what());
    assertTrue(refused.retry().isPresent());
    assertEquals(List.of(), town.ports.stages().open());
  }

  private StreamObserver<ImportDivisionsRequest> beginImport(
      StreamObserver<ImportDivisionsResponse> answers) {
    var parts = stub(secret).importDivisions(answers);
    parts.onNext(header());
    parts.onNext(rows(GroundTown.ROWS));
    return parts;
  }

  @Test
  void leavesNothingBehindWhenAMessageCannotBeRead() throws Exception {
    var heard = Heard.<byte[], ImportDivisionsResponse>all();
    var method =
        GridServiceGrpc.getImportDivisionsMethod().toBuilder(
                new WireTest.Bytes(),
                GridServiceGrpc.getImportDivisionsMethod().getResponseMarshaller())
            .build();
    var parts =
        ClientCalls.asyncBidiStreamingCall(
            harness.as(secret).newCall(method, CallOptions.DEFAULT), heard);
    parts.onNext(header().toByteArray());
    parts.onNext(rows(GroundTown.ROWS).toByteArray());
    assertTrue(heard.next().hasProgress());
    parts.onNext(new byte[] {(byte) 0xff, 1, 2});
    assertEquals("INVALID_ARGUMENT MESSAGE_MALFORMED", Refused.of(heard.end()).what());
    awaitNothingLeft();
  }

  @Test
  void leavesNothingBehindWhenTheClientGoesAway() throws Exception {
    var progress = new CompletableFuture<ImportDivisionsResponse>();
    var parts = beginImport(new Collected(progress));
    progress.get(20, TimeUnit.SECONDS);
    assertEquals(1, town.ports.stages().open().size());
    parts.onError(Status.CANCELLED.asRuntimeException());
    awaitNothingLeft();
  }

  private void awaitNothingLeft() {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!town.ports.stages().open().isEmpty() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertEquals(List.of(), town.ports.stages().open());
  }

  @Test
  void publishesNothingForAPartnerThatLostItsRightMeanwhile() throws Exception {
    var unknown = refusedAtTheEnd(() -> partners.expel(secret));
    assertEquals("UNAUTHENTICATED UNAUTHENTICATED", unknown.what());
    partners.admit("centre", GroundTown.DISTRICT);
    var denied = refusedAtTheEnd(() -> partners.admit("centre", GroundTown.DISTRICT, Rights.NONE));
    assertEquals("PERMISSION_DENIED RIGHT_MISSING", denied.what());
    assertTrue(town.ports.divisions().find(GroundTown.DISTRICT).isEmpty());
    assertEquals(List.of(), town.ports.stages().open());
  }

  private Refused refusedAtTheEnd(Runnable meanwhile) throws InterruptedException {
    var heard = Heard.<ImportDivisionsRequest, ImportDivisionsResponse>all();
    var parts = beginImport(heard);
    assertTrue(heard.next().hasProgress());
    meanwhile.run();
    parts.onNext(end(GroundTown.ROWS.size()));
    parts.onCompleted();
    return Refused.of(heard.end());
  }

  @Test
  void wantsTheRight() {
    var other = partners.admit("hotline", GroundTown.DISTRICT, Rights.NONE);
    var thrown =
        assertThrows(StatusRuntimeException.class, () -> send(other, new ArrayList<>(), header()));
    assertEquals("IMPORT_DIVISIONS", Refused.of(thrown).metadata("right"));
  }

  private String refused(ImportDivisionsRequest... parts) {
    return refusedBy(new ArrayList<>(), parts).what();
  }

  private Refused refusedBy(
      List<ImportDivisionsResponse> answers, ImportDivisionsRequest... parts) {
    return Refused.by(() -> send(secret, answers, parts));
  }

  private List<ImportDivisionsResponse> send(ImportDivisionsRequest... parts) {
    var answers = new ArrayList<ImportDivisionsResponse>();
    send(secret, answers, parts);
    return answers;
  }

  private void send(
      String as, List<ImportDivisionsResponse> answers, ImportDivisionsRequest... parts) {
    var done = new CompletableFuture<ImportDivisionsResponse>();
    var sending = stub(as).importDivisions(new Collected(done, Optional.of(answers)));
    List.of(parts).forEach(sending::onNext);
    sending.onCompleted();
    try {
      done.get(20, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof StatusRuntimeException refused
          ? refused
          : new IllegalStateException(e);
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private GridServiceGrpc.GridServiceStub stub(String as) {
    return GridServiceGrpc.newStub(harness.as(as));
  }

  /** Completes at the end, or at the first answer when none are collected. */
  private record Collected(
      CompletableFuture<ImportDivisionsResponse> done,
      Optional<List<ImportDivisionsResponse>> answers)
      implements StreamObserver<ImportDivisionsResponse> {
    Collected(CompletableFuture<ImportDivisionsResponse> done) {
      this(done, Optional.empty());
    }

    @Override
    public void onNext(ImportDivisionsResponse answer) {
      answers.ifPresentOrElse(all -> all.add(answer), () -> done.complete(answer));
    }

    @Override
    public void onError(Throwable thrown) {
      done.completeExceptionally(thrown);
    }

    @Override
    public void onCompleted() {
      done.complete(ImportDivisionsResponse.getDefaultInstance());
    }
  }

  private ImportDivisionsRequest header() {
    return ImportDivisionsRequest.newBuilder()
        .setHeader(
            ImportHeader.newBuilder()
                .setRequestId(new UUID(9, ++requests).toString())
                .setSource("baiyin.csv"))
        .build();
  }
}
