package org.fengqiao.adapters.grpc;

import java.util.UUID;
import org.fengqiao.proto.grids.v1.GetQrCodeRequest;
import org.fengqiao.proto.grids.v1.GridServiceGrpc.GridServiceBlockingStub;
import org.fengqiao.proto.grids.v1.IssueQrCodeRequest;
import org.fengqiao.proto.grids.v1.ListQrCodesRequest;
import org.fengqiao.proto.grids.v1.PrintQrCodesRequest;
import org.fengqiao.proto.grids.v1.QrCodeTarget;
import org.fengqiao.proto.grids.v1.ResolveQrCodeRequest;
import org.fengqiao.proto.grids.v1.RevokeQrCodeRequest;

/** Requests that meet each refusal of the rpcs of QR codes, but for those of drawing anew. */
final class QrCodeRefusals {
  private static final String NOWHERE = "divisions/110000000000";
  private static final UUID NONE = new UUID(7, 7);
  private static final String NO_GRID = "grids/" + NONE;
  private static final String NO_MICRO_GRID = "microGrids/" + NONE;
  private static final String NO_CODE = "qrCodes/0000000000000000";

  private final MetRefusals met;
  private final GridServiceBlockingStub ground;
  private int requests;

  QrCodeRefusals(MetRefusals met, GridServiceBlockingStub ground) {
    this.met = met;
    this.ground = ground;
  }

  /** Meets all of them; {@code grid} stands. */
  void meet(String grid) {
    met.meet("NOT_FOUND DIVISION_NOT_FOUND", listing(NOWHERE));
    met.meet("NOT_FOUND GRID_NOT_FOUND", listing(NO_GRID));
    met.meet("NOT_FOUND MICRO_GRID_NOT_FOUND", listing(NO_MICRO_GRID));
    met.meet("NOT_FOUND QR_CODE_NOT_FOUND", GetQrCodeRequest.newBuilder().setName(NO_CODE).build());
    met.meet("NOT_FOUND GRID_NOT_FOUND", issuing(NO_GRID));
    met.meet("NOT_FOUND MICRO_GRID_NOT_FOUND", issuing(NO_MICRO_GRID));
    var code = ground.issueQrCode(issuing(grid)).getQrCode().getName();
    met.meet("NOT_FOUND QR_CODE_NOT_FOUND", revoking(NO_CODE));
    met.meet(
        "NOT_FOUND QR_CODE_NOT_FOUND", ResolveQrCodeRequest.newBuilder().setName(NO_CODE).build());
    met.meet("NOT_FOUND DIVISION_NOT_FOUND", printing(NOWHERE));
    met.meet("NOT_FOUND GRID_NOT_FOUND", printing(NO_GRID));
    met.meet("NOT_FOUND MICRO_GRID_NOT_FOUND", printing(NO_MICRO_GRID));
    met.meet("NOT_FOUND QR_CODE_NOT_FOUND", naming(NO_CODE));
    ground.revokeQrCode(revoking(code));
    met.meet("FAILED_PRECONDITION QR_CODE_REVOKED", naming(code));
    met.meet("FAILED_PRECONDITION QR_CODE_REVOKED", revoking(code));
    met.meet(
        "FAILED_PRECONDITION QR_CODE_REVOKED",
        ResolveQrCodeRequest.newBuilder().setName(code).build());
  }

  private IssueQrCodeRequest issuing(String patch) {
    return IssueQrCodeRequest.newBuilder()
        .setRequestId(requestId())
        .setPatch(patch)
        .setTarget(QrCodeTarget.QR_CODE_TARGET_HOUSEHOLDS)
        .setHouseholdCount(12)
        .setPlace("1至12户")
        .build();
  }

  private static ListQrCodesRequest listing(String patch) {
    return ListQrCodesRequest.newBuilder().setPatch(patch).build();
  }

  private static PrintQrCodesRequest printing(String patch) {
    return PrintQrCodesRequest.newBuilder().setPatch(patch).build();
  }

  private static PrintQrCodesRequest naming(String code) {
    return PrintQrCodesRequest.newBuilder().addNames(code).build();
  }

  private RevokeQrCodeRequest revoking(String name) {
    return RevokeQrCodeRequest.newBuilder().setRequestId(requestId()).setName(name).build();
  }

  private String requestId() {
    return new UUID(13, ++requests).toString();
  }
}
