package org.fengqiao.examples.partner;

import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import org.fengqiao.proto.cases.v1.CloseCaseRequest;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
import org.fengqiao.proto.cases.v1.GetCaseRequest;
import org.fengqiao.proto.cases.v1.Outcome;
import org.fengqiao.proto.cases.v1.ResolveCaseRequest;
import org.fengqiao.proto.cases.v1.SignForCaseRequest;

/**
 * The moves a handling unit makes, each repeated until it is answered. A move's request id comes
 * from the case as it was looked at: made again from there, after a crash as well, it is the same
 * request; made after the case has moved on, it is a new one.
 */
final class UnitMoves {
  private final CaseServiceBlockingStub stub;
  private final Retries retries;
  private final String unit;
  private final String officer;

  /** Acts for the officer {@code officers/{uuid}} of the unit {@code units/{uuid}}. */
  UnitMoves(CaseServiceBlockingStub stub, Retries retries, String unit, String officer) {
    this.stub = stub;
    this.retries = retries;
    this.unit = unit;
    this.officer = officer;
  }

  boolean isOurs(Case found) {
    return found.getLeadUnit().equals(unit);
  }

  Case get(String name) throws InterruptedException {
    var request = GetCaseRequest.newBuilder().setName(name).build();
    return retries.call("getting " + name, () -> stub.getCase(request));
  }

  Case dispatch(Case found) throws InterruptedException {
    var request =
        DispatchCaseRequest.newBuilder()
            .setRequestId(id("dispatch", found))
            .setName(found.getName())
            .setUnit(unit)
            .build();
    return retries.call(
        "dispatching " + found.getNumber(), () -> stub.dispatchCase(request).getCase());
  }

  Case signFor(Case found) throws InterruptedException {
    var request =
        SignForCaseRequest.newBuilder()
            .setRequestId(id("sign for", found))
            .setName(found.getName())
            .setActingOfficer(officer)
            .build();
    return retries.call(
        "signing for " + found.getNumber(), () -> stub.signForCase(request).getCase());
  }

  Case resolve(Case found, String reply) throws InterruptedException {
    var request =
        ResolveCaseRequest.newBuilder()
            .setRequestId(id("resolve", found))
            .setName(found.getName())
            .setActingOfficer(officer)
            // The file has what was answered, and not whether it helped.
            .setOutcome(Outcome.OUTCOME_EXPLAINED)
            .setText(reply)
            .build();
    return retries.call(
        "resolving " + found.getNumber(), () -> stub.resolveCase(request).getCase());
  }

  Case close(Case found) throws InterruptedException {
    var request =
        CloseCaseRequest.newBuilder()
            .setRequestId(id("close", found))
            .setName(found.getName())
            .build();
    return retries.call("closing " + found.getNumber(), () -> stub.closeCase(request).getCase());
  }

  private static String id(String move, Case found) {
    return RequestIds.of(move, found.getName() + "@" + found.getVersion());
  }
}
