package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status.Code;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.grids.QrCode;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.GridServiceGrpc.GridServiceBlockingStub;
import org.fengqiao.proto.grids.v1.IssueQrCodeRequest;
import org.fengqiao.proto.grids.v1.IssueQrCodesRequest;
import org.fengqiao.proto.grids.v1.IssueQrCodesResponse;
import org.fengqiao.proto.grids.v1.QrCodeTarget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IssueStreamTest {
  private static final int MANY = 1_500;

  private final MemoryStore store = new MemoryStore();
  private final GroundTown town = new GroundTown(GroundPorts.inMemory(store));
  private final TestPartners partners = new TestPartners();
  private final String secret = partners.admit("centre", GroundTown.DISTRICT);
  private final Stopping stopping = new Stopping();
  private final GrpcHarness harness =
      new GrpcHarness(partners, town.clock, GroundServices.grids(town, stopping));
  private final GridServiceBlockingStub ground =
      GridServiceGrpc.newBlockingStub(harness.as(secret));
  private final String grid = Names.of(town.aGrid().id());
  private Heard<IssueQrCodesRequest, IssueQrCodesResponse> heard = Heard.all();
  private int requests;

  @AfterEach
  void stop() {
    harness.close();
  }

  private IssueQrCodeRequest.Builder code() {
    return IssueQrCodeRequest.newBuilder()
        .setRequestId(new UUID(9, ++requests).toString())
        .setPatch(grid)
        .setTarget(QrCodeTarget.QR_CODE_TARGET_BUILDING)
        .setPlace("3号楼");
  }

  private static IssueQrCodesRequest one(IssueQrCodeRequest.Builder code) {
    return IssueQrCodesRequest.newBuilder().setIssue(code).build();
  }

  private Map<String, IssueQrCodesResponse> send(IssueQrCodeRequest.Builder... codes)
      throws InterruptedException {
    heard = Heard.all();
    var stream = GridServiceGrpc.newStub(harness.as(secret)).issueQrCodes(heard);
    for (var code : codes) {
      stream.onNext(one(code));
    }
    stream.onCompleted();
    assertEquals(Code.OK, heard.end().getStatus().getCode());
    var answers = new HashMap<String, IssueQrCodesResponse>();
    while (heard.hasNext()) {
      var answer = heard.next();
      answers.put(answer.getRequestId(), answer);
    }
    return answers;
  }

  private static IssueQrCodesResponse answer(
      Map<String, IssueQrCodesResponse> answers, IssueQrCodeRequest.Builder code) {
    return Objects.requireNonNull(answers.get(code.getRequestId()));
  }

  @Test
  void answersEachCodeOnItsOwnByItsRequestId() throws Exception {
    var good = code();
    var elsewhere = code().setPatch("grids/" + new UUID(7, 7));
    var long200 = code().setPlace("楼".repeat(201));
    var large = code().setPlace("楼".repeat(Limits.QR_CODE_BYTES));
    var untold = code().clearTarget();
    var other = code().setPlace("4号楼");
    var answers = send(good, elsewhere, long200, large, untold, other);
    assertEquals(6, answers.size());
    var issued = answer(answers, good).getIssued();
    assertFalse(issued.getRepeated());
    assertEquals("3号楼", issued.getQrCode().getPlace());
    assertEquals("4号楼", answer(answers, other).getIssued().getQrCode().getPlace());
    var missing = answer(answers, elsewhere).getError();
    assertEquals(Code.NOT_FOUND.value(), missing.getCode());
    assertEquals("GRID_NOT_FOUND", missing.getReason());
    assertEquals(elsewhere.getPatch(), missing.getMetadataOrThrow("name"));
    assertTrue(missing.getMessage().endsWith("."), missing.getMessage());
    assertFalse(missing.hasRetryDelay());
    for (var refused : Set.of(long200, large)) {
      var error = answer(answers, refused).getError();
      assertEquals("INVALID_FIELD", error.getReason());
      assertEquals("has at most 200 characters", error.getMetadataOrThrow("rule"));
    }
    assertEquals("target", answer(answers, untold).getError().getMetadataOrThrow("field"));
    assertEquals(2, store.all(QrCode.class).count());
  }

  @Test
  void issuesThousandsEachOnce() throws Exception {
    var codes =
        IntStream.range(0, MANY).mapToObj(_ -> code()).toArray(IssueQrCodeRequest.Builder[]::new);
    var answers = send(codes);
    assertEquals(MANY, answers.size());
    assertTrue(answers.values().stream().allMatch(IssueQrCodesResponse::hasIssued));
    assertEquals(MANY, store.all(QrCode.class).count());
    var again = send(codes);
    assertTrue(again.values().stream().allMatch(answer -> answer.getIssued().getRepeated()));
    assertEquals(MANY, store.all(QrCode.class).count());
  }

  @Test
  void knowsTheRequestsOfTheCallForOne() throws Exception {
    var request = code();
    var first = ground.issueQrCode(request.build()).getQrCode();
    var again = answer(send(request), request).getIssued();
    assertTrue(again.getRepeated());
    assertEquals(first, again.getQrCode());
  }

  @Test
  void judgesEachByTheRightToIssueOne() throws Exception {
    var none = partners.admit("stranger", GroundTown.DISTRICT, Rights.NONE);
    var request = code();
    var stream = GridServiceGrpc.newStub(harness.as(none)).issueQrCodes(heard);
    stream.onNext(one(request));
    var error = heard.next().getError();
    assertEquals("RIGHT_MISSING", error.getReason());
    assertEquals("ISSUE_QR_CODE", error.getMetadataOrThrow("right"));
    stream.onCompleted();
    assertEquals(Code.OK, heard.end().getStatus().getCode());
  }

  @Test
  void endsAsAllStreamsWhenTheServerStops() throws Exception {
    var stream = GridServiceGrpc.newStub(harness.as(secret)).issueQrCodes(heard);
    stream.onNext(one(code()));
    assertTrue(heard.next().hasIssued());
    stopping.begin();
    assertEquals("UNAVAILABLE SERVER_STOPPING", Refused.of(heard.end()).what());
  }
}
