package org.fengqiao.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.fengqiao.bootstrap.demo.Longnan;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.partners.v1.ListPartnersRequest;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.partners.v1.SetRightsRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellerTest {
  private static final int PATIENCE = 100;

  /** A line that cannot be told is a fault of its own, and not a line that never came. */
  @Test
  void saysWhyALineCouldNotBeTold(@TempDir Path home) throws InterruptedException {
    try (var stage = Stage.open(home, LongnanStory.OPENING, Longnan.place())) {
      mayNotGetCases(stage, stage.report(said()));
      var nowhere = new PrintWriter(Writer.nullWriter());
      var teller = Teller.begin(stage, LongnanStory.OPENING, nowhere, Locale.ENGLISH, 1000);
      var matter = stage.report(said());

      var fault = assertThrows(StatusRuntimeException.class, () -> teller.acted(List.of(matter)));

      assertEquals(Status.Code.PERMISSION_DENIED, fault.getStatus().getCode());
    }
  }

  private static ReportCaseRequest.Builder said() {
    return ReportCaseRequest.newBuilder()
        .setChannel(Channel.CHANNEL_WALK_IN)
        .setPatch("divisions/621202100201")
        .setSubject("路灯不亮");
  }

  /** Takes the right away, and waits until the server knows. */
  private static void mayNotGetCases(Stage stage, Matter known) throws InterruptedException {
    var partners = stage.main().call(PartnerServiceGrpc::newBlockingStub);
    var own = partners.listPartners(ListPartnersRequest.getDefaultInstance()).getPartners(0);
    var calls =
        own.getRights().getCallsList().stream()
            .filter(right -> right != Right.RIGHT_GET_CASE)
            .toList();
    var _ =
        partners.setRights(
            SetRightsRequest.newBuilder()
                .setRequestId(Line.id())
                .setName(own.getName())
                .setRights(own.getRights().toBuilder().clearCalls().addAllCalls(calls))
                .build());
    for (int i = 0; mayGet(known); i++) {
      assertTrue(i < PATIENCE, "the right still stands");
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static boolean mayGet(Matter matter) {
    try {
      var _ = matter.now();
      return true;
    } catch (StatusRuntimeException _) {
      return false;
    }
  }
}
