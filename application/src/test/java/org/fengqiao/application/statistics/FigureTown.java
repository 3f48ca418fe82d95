package org.fengqiao.application.statistics;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fengqiao.application.grids.GroundOffice;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.RecordReading;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.mediation.AssignMediator;
import org.fengqiao.application.mediation.FailMediation;
import org.fengqiao.application.mediation.MakeAgreement;
import org.fengqiao.application.mediation.MediationTown;
import org.fengqiao.application.mediation.MediatorTown;
import org.fengqiao.application.mediation.MemoryOrganizations;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Population;
import org.fengqiao.domain.mediation.AgreementForm;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.Share;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.statistics.DisputePeriod;
import org.fengqiao.domain.statistics.DisputeReading;
import org.fengqiao.domain.statistics.DisputeReadingKind;

/** A town whose mediations are counted, with every use case of their figures. */
public final class FigureTown {
  public final MediationTown town;
  public final MemoryMediationRollup rollup = new MemoryMediationRollup();
  public final CountMediations counting;
  public final GetMediationFigures get;
  public final ListOrganizationFigures listOrganizations;
  public final ListMediatorFigures listMediators;
  public final RecordDisputeReading record;
  public final ListDisputeReadings list;
  public final GetDisputeFigures disputes;

  public FigureTown() {
    this(UnaryOperator.identity());
  }

  /** A town whose changes are written through what {@code wrapping} makes of the store. */
  public FigureTown(UnaryOperator<Store> wrapping) {
    town = new MediationTown(wrapping);
    var memory = town.cases.memory;
    var access = town.cases.town.access;
    var ports = town.cases.town.ports;
    var zone = MediatorTown.ZONE;
    var sight = new FigureSight(access, town.people.register);
    var pages = new FigurePages(rollup, memory);
    counting = new CountMediations(memory, memory, rollup, zone);
    get = new GetMediationFigures(access, sight, rollup, memory);
    listOrganizations = new ListOrganizationFigures(access, new MemoryOrganizations(memory), pages);
    listMediators =
        new ListMediatorFigures(access, sight, town.people.mediators, town.people.views, pages);
    record =
        new RecordDisputeReading(
            access, ports.ground(), memory, town.cases.store, town.cases.town.clock, zone);
    list = new ListDisputeReadings(access, new MemoryDisputeReadings(memory));
    disputes = new GetDisputeFigures(access, memory, ports.readings(), rollup, memory);
  }

  /** Reads the journal to its end. */
  public void count() {
    while (counting.run()) {
      // Until all is read.
    }
  }

  /** Who views the whole district, and acts for nobody. */
  public Caller overseer() {
    return town.cases.overseer(EnumSet.allOf(Right.class));
  }

  /** One that this mediator of the sub-centre has. */
  public Mediation underWay(MediatorId mediator) {
    var given = new AssignMediator.Command(town.on(town.accepted()), Optional.of(mediator));
    return town.assign.assign(town.mediation(), given).aggregate();
  }

  public Mediation failed(MediatorId mediator) {
    var failing = new FailMediation.Command(town.on(underWay(mediator)), "可申请仲裁或起诉");
    return town.fail.fail(town.mediation(), failing).aggregate();
  }

  /** By word of mouth, for 600 yuan to be paid by tomorrow. */
  public Mediation settled(MediatorId mediator) {
    var m = underWay(mediator);
    var due = Optional.of(town.today().plusDays(1));
    var term = new MakeAgreement.NewTerm(2, "赔偿", List.of(new Share(1, 60_000)), due);
    var making =
        new MakeAgreement.Command(town.on(m), AgreementForm.ORAL, true, "赔偿", List.of(term));
    return town.make.make(town.mediation(), making).aggregate();
  }

  /** Tells how many lived in a division. */
  public void populate(DivisionCode division, String day, int people) {
    var command =
        new RecordReading.Command(
            town.cases.town.request(),
            new Spot.InDivision(division),
            LocalDate.parse(day),
            new Population(1, people),
            "派出所台账",
            Optional.empty());
    new GroundOffice(town.cases.town).recordReading().record(GroundTown.caller(), command);
  }

  /** What the overseer would tell of the district. */
  public RecordDisputeReading.Command telling(String period, DisputeReadingKind kind, int count) {
    return new RecordDisputeReading.Command(
        town.cases.request(overseer()),
        GroundTown.DISTRICT,
        DisputePeriod.read(period),
        kind,
        count,
        "区法院",
        Optional.empty());
  }

  /** Tells how many disputes the district had. */
  public DisputeReading tell(String period, DisputeReadingKind kind, int count) {
    return record.record(overseer(), telling(period, kind, count)).aggregate();
  }
}
