package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.fengqiao.application.mediation.AcceptMediation;
import org.fengqiao.application.mediation.MediationTown;
import org.fengqiao.application.mediation.RaiseMediation;
import org.fengqiao.application.mediation.ReportDanger;
import org.fengqiao.domain.mediation.DangerKind;
import org.fengqiao.domain.mediation.Mediation;
import org.junit.jupiter.api.Test;

/** Notices of a mediation, from the entry to the phone. */
class MediationNoticesTest {
  private final MediationTown town = new MediationTown();
  private final NoticesTold notices = new NoticesTold(town.cases);
  private int read;

  /** What was told since the last time, all of it about that mediation. */
  private List<String> told(Mediation m) {
    notices.tell();
    var all = notices.deliveries.all();
    var fresh = all.subList(read, all.size());
    read = all.size();
    fresh.forEach(notice -> assertEquals(About.of(m.id()), notice.about()));
    return fresh.stream().map(Delivery::text).toList();
  }

  @Test
  void tellsAnOrganizationOfADisputeThatComesToIt() {
    assertEquals(List.of("水川镇综治中心：水川镇新安村村民委员会有纠纷待受理，2026-03-06 00:00前答复"), told(town.applied()));
    assertEquals(List.of(town.townsman), notices.officers("mediation.coming"));
  }

  @Test
  void tellsTheOrganizationAboveOfADisputeThatIsRaisedToIt() {
    var m = town.accepted();
    told(m);
    town.raise.raise(town.mediation(), new RaiseMediation.Command(town.on(m), "分歧过大"));
    assertEquals(List.of("水川镇综治中心：水川镇新安村村民委员会有纠纷待受理，2026-03-06 00:00前答复"), told(m));
    assertEquals(List.of(town.townsman, town.districtsman), notices.officers("mediation.coming"));
  }

  @Test
  void tellsWhomThePackNamesWhatADisputeIsLikelyToBecome() {
    var m = town.accepted();
    told(m);
    var on = town.on(m);
    town.danger.report(
        town.mediation(), new ReportDanger.Command(on, DangerKind.PUBLIC_ORDER, "扬言报复"));
    assertEquals(List.of("水川镇综治中心：水川镇新安村村民委员会纠纷可能激化"), told(m));
    assertEquals(1, notices.officers("mediation.danger/.*").size());
  }

  @Test
  void tellsTheOrganizationOnceThatItsTimeHasRunOut() {
    var m = town.applied();
    told(m);
    town.cases.pass(Duration.ofDays(10));
    town.wake.wake(m.id().value());
    town.wake.wake(m.id().value());
    assertEquals(List.of("水川镇综治中心逾期，应于2026-03-06 00:00前完成"), told(m));
    assertEquals(List.of(town.townsman), notices.officers("ACCEPT_MEDIATION/1/LATE"));
  }

  @Test
  void tellsNobodyOfATimeThatWasKept() {
    var m = town.applied();
    town.accept.accept(town.mediation(), new AcceptMediation.Command(town.on(m)));
    told(m);
    town.cases.pass(Duration.ofDays(10));
    town.wake.wake(m.id().value());
    assertEquals(List.of(), told(m));
  }
}
