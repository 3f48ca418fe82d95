package org.fengqiao.application.mediation.filings;

import org.fengqiao.application.mediation.FailMediation;
import org.fengqiao.application.mediation.HandOffMediation;
import org.fengqiao.application.mediation.MediationTown;
import org.fengqiao.application.mediation.MediationsInSight;
import org.fengqiao.application.partners.Access;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.LegalRoute;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;

/** A town whose disputes go to a court, which takes files or does not. */
public final class FilingsTown {
  public final MediationTown town;
  public final MemoryCourtFilings filings = new MemoryCourtFilings(this::division);
  public final ListCourtFilings list;
  public final RetryCourtFiling retry;

  private final GiveFilings giving;
  private final SendFilings sending;

  public FilingsTown(MediationTown town, Courts courts) {
    this.town = town;
    var memory = town.cases.memory;
    var clock = town.cases.town.clock;
    var access = new Access();
    giving = new GiveFilings(memory, filings);
    sending = new SendFilings(filings, memory, town.views, courts, clock);
    list = new ListCourtFilings(access, new MediationsInSight(access, memory), filings);
    retry = new RetryCourtFiling(access, filings, clock);
  }

  private DivisionCode division(MediationId id) {
    var found = town.cases.memory.find(Mediation.class, id.ref()).orElseThrow();
    return found.aggregate().matter().patch().division();
  }

  /** Gives what entries give. */
  public void give() {
    while (giving.run()) {
      // More may wait.
    }
  }

  /** Gives what entries give, and sends what is due. */
  public void send() {
    give();
    while (sending.run()) {
      // More may wait.
    }
  }

  /** One that failed and went that way. */
  public Mediation handedOff(LegalRoute route) {
    var m = town.accepted();
    town.fail.fail(town.mediation(), new FailMediation.Command(town.on(m), "可申请仲裁或起诉"));
    var handing = new HandOffMediation.Command(town.on(m), route, "调解不成");
    return town.handOff.handOff(town.mediation(), handing).aggregate();
  }

  /** The one file of a mediation. */
  public FilingRecord filing(Mediation m) {
    var all = filings.of(m.id());
    if (all.size() != 1) {
      throw new AssertionError("files of " + m.id().name() + ": " + all);
    }
    return all.getFirst();
  }
}
