package org.fengqiao.examples.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.CloseCaseRequest;
import org.fengqiao.proto.cases.v1.CloseCaseResponse;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
import org.fengqiao.proto.cases.v1.DispatchCaseResponse;
import org.fengqiao.proto.cases.v1.GetCaseRequest;
import org.fengqiao.proto.cases.v1.ResolveCaseRequest;
import org.fengqiao.proto.cases.v1.ResolveCaseResponse;
import org.fengqiao.proto.cases.v1.SignForCaseRequest;
import org.fengqiao.proto.cases.v1.SignForCaseResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HandlingUnitTest {
  private static final String UNIT = "units/ours";
  private static final String OFFICER = "officers/one";

  private final FakeServer fake = new FakeServer();

  @Test
  void takesAReportedCaseToItsClose() throws InterruptedException {
    var found = fake.put("cases/1", CaseState.CASE_STATE_REPORTED, "");
    handle(found, order(Optional.of("已修复")));
    assertEquals(List.of("dispatch", "sign for", "resolve 已修复", "close"), fake.moves);
  }

  @Test
  void goesOnFromWhereARunBeforeItEnded() throws InterruptedException {
    var found = fake.put("cases/1", CaseState.CASE_STATE_SIGNED_FOR, UNIT);
    handle(found, order(Optional.of("已修复")));
    assertEquals(List.of("resolve 已修复", "close"), fake.moves);
  }

  @Test
  void holdsACaseWithoutAReplyInHand() throws InterruptedException {
    var found = fake.put("cases/1", CaseState.CASE_STATE_DISPATCHED, UNIT);
    handle(found, order(Optional.empty()));
    assertEquals(List.of("sign for"), fake.moves);
  }

  @Test
  void leavesWhatAnotherUnitLeads() throws InterruptedException {
    var found = fake.put("cases/1", CaseState.CASE_STATE_DISPATCHED, "units/other");
    var table = handle(found, order(Optional.of("已修复")));
    assertEquals(List.of(), fake.moves);
    assertEquals("left to another unit 1", table.strip().replaceAll(" +", " "));
  }

  @Test
  void makesAMoveAgainWithTheSameRequestIdWhenTheConnectionIsLost() throws InterruptedException {
    fake.loseAnswers = true;
    var found = fake.put("cases/1", CaseState.CASE_STATE_REPORTED, "");
    handle(found, order(Optional.of("已修复")));
    assertEquals(List.of("dispatch", "sign for", "resolve 已修复", "close"), fake.moves);
  }

  @Test
  void doesNotWaitForACaseThatIsOver() throws InterruptedException {
    var found = fake.put("cases/1", CaseState.CASE_STATE_CLOSED, UNIT);
    handle(found, order(Optional.of("已修复")));
    assertEquals(List.of(), fake.moves);
  }

  private String handle(Case found, WorkOrder order) throws InterruptedException {
    var retries = new SetTime().retries(Duration.ofMinutes(1));
    try (var at = new InProcess(fake);
        var unit =
            new HandlingUnit(
                new UnitMoves(at.server().cases("token"), retries, UNIT, OFFICER), 4)) {
      unit.expect(order, found);
      unit.sight(found.getName(), found.getState());
      assertEquals(0, unit.await(Duration.ofSeconds(10)));
      return unit.table();
    }
  }

  private static WorkOrder order(Optional<String> reply) {
    return new WorkOrder(2, "1", "s", "t", Optional.empty(), reply, Optional.empty());
  }

  /** Cases that move as they are told, and request ids that are remembered. */
  private static final class FakeServer extends CaseServiceGrpc.CaseServiceImplBase {
    final List<String> moves = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Case> cases = new ConcurrentHashMap<>();
    private final Set<String> requestIds = Collections.synchronizedSet(new HashSet<>());
    volatile boolean loseAnswers;

    Case put(String name, CaseState state, String lead) {
      var one =
          Case.newBuilder().setName(name).setVersion(1).setState(state).setLeadUnit(lead).build();
      cases.put(name, one);
      return one;
    }

    @Override
    public void getCase(GetCaseRequest request, StreamObserver<Case> out) {
      out.onNext(cases.get(request.getName()));
      out.onCompleted();
    }

    @Override
    public void dispatchCase(
        DispatchCaseRequest request, StreamObserver<DispatchCaseResponse> out) {
      var after =
          move(
              request.getRequestId(),
              request.getName(),
              "dispatch",
              CaseState.CASE_STATE_DISPATCHED);
      answer(request.getRequestId(), out, DispatchCaseResponse.newBuilder().setCase(after).build());
    }

    @Override
    public void signForCase(SignForCaseRequest request, StreamObserver<SignForCaseResponse> out) {
      assertEquals(OFFICER, request.getActingOfficer());
      var after =
          move(
              request.getRequestId(),
              request.getName(),
              "sign for",
              CaseState.CASE_STATE_SIGNED_FOR);
      answer(request.getRequestId(), out, SignForCaseResponse.newBuilder().setCase(after).build());
    }

    @Override
    public void resolveCase(ResolveCaseRequest request, StreamObserver<ResolveCaseResponse> out) {
      var what = "resolve " + request.getText();
      var after =
          move(request.getRequestId(), request.getName(), what, CaseState.CASE_STATE_RESOLVED);
      answer(request.getRequestId(), out, ResolveCaseResponse.newBuilder().setCase(after).build());
    }

    @Override
    public void closeCase(CloseCaseRequest request, StreamObserver<CloseCaseResponse> out) {
      var after =
          move(request.getRequestId(), request.getName(), "close", CaseState.CASE_STATE_CLOSED);
      answer(request.getRequestId(), out, CloseCaseResponse.newBuilder().setCase(after).build());
    }

    private Case move(String requestId, String name, String what, CaseState to) {
      if (requestIds.add(requestId)) {
        moves.add(what);
        cases.computeIfPresent(
            name,
            (_, one) ->
                one.toBuilder()
                    .setVersion(one.getVersion() + 1)
                    .setState(to)
                    .setLeadUnit(UNIT)
                    .build());
      }
      return cases.get(name);
    }

    /** The first answer to each request is lost, when answers are. */
    private <T> void answer(String requestId, StreamObserver<T> out, T response) {
      if (loseAnswers && requestIds.add("answered " + requestId)) {
        out.onError(Status.UNAVAILABLE.asRuntimeException());
      } else {
        out.onNext(response);
        out.onCompleted();
      }
    }
  }
}
