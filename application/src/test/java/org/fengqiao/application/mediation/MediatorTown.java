package org.fengqiao.application.mediation;

import static org.fengqiao.application.grids.GroundTown.caller;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.people.KnownFooting;
import org.fengqiao.application.people.Office;
import org.fengqiao.application.people.Today;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorFixtures;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.MediatorProfile;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.OrganizationKind;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.UnitKind;

/** The use cases about organizations and mediators over a town in memory, with some by example. */
public final class MediatorTown {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public final MemoryStore memory;
  public final GroundTown town;
  public final Office office;
  public final MediationRegister register;
  public final Mediators mediators;
  public final MediatorViews views;
  public final Candidates candidates;
  public final CreateOrganization create;
  public final GetOrganization get;
  public final ListOrganizations list;
  public final UpdateOrganization update;
  public final CloseOrganization close;
  public final SeatUnit seat;
  public final UnseatUnit unseat;
  public final SetRoster setRoster;
  public final GetPresence presence;
  public final RegisterMediator registerMediator;
  public final GetMediator getMediator;
  public final ListMediators listMediators;
  public final UpdateMediator updateMediator;
  public final PauseMediator pause;
  public final ResumeMediator resume;
  public final EndMediator end;

  public MediatorTown() {
    this(UnaryOperator.identity());
  }

  /** Through the store as that makes it. */
  public MediatorTown(UnaryOperator<Store> stored) {
    this(new MemoryStore(), stored);
  }

  private MediatorTown(MemoryStore memory, UnaryOperator<Store> stored) {
    this(memory, new Office(new GroundTown(GroundPorts.inMemory(memory))), stored);
    town.importRows(GroundTown.ROWS);
  }

  /** In a town that is there, of which the store in memory is this one. */
  MediatorTown(MemoryStore memory, Office office, UnaryOperator<Store> stored) {
    this.memory = memory;
    this.office = office;
    this.town = office.town;
    this.register = new MediationRegister(memory);
    this.mediators = new MemoryMediators(memory);
    var ports = town.ports;
    var access = town.access;
    var desk = new RegisterDesk(access, register, stored.apply(ports.store()), town.clock);
    var footing = new KnownFooting(ports.ground(), ports.units());
    var today = new Today(town.clock, ZONE);
    var memberships = new Memberships(register);
    var officers = new MediatorOfficers(ports.officers());
    views = new MediatorViews(officers, memory, town.clock);
    candidates = new Candidates(register, mediators, officers);
    create = new CreateOrganization(desk, register, ports.ground(), footing, town.ids);
    get = new GetOrganization(access, register);
    list = new ListOrganizations(access, ports.ground(), register, new MemoryOrganizations(memory));
    update = new UpdateOrganization(desk, register);
    close = new CloseOrganization(desk, register);
    seat = new SeatUnit(desk, footing);
    unseat = new UnseatUnit(desk, today);
    setRoster = new SetRoster(desk, today);
    presence = new GetPresence(access, register, today, ZONE);
    registerMediator =
        new RegisterMediator(desk, memberships, mediators, ports.officers(), footing, town.ids);
    getMediator = new GetMediator(access, register, views);
    listMediators = new ListMediators(access, register, mediators, views);
    updateMediator = new UpdateMediator(desk, register, memberships, mediators, footing);
    pause = new PauseMediator(desk, town.ids);
    resume = new ResumeMediator(desk, memberships, mediators);
    end = new EndMediator(desk, memberships, town.ids);
  }

  public UnitId aUnit() {
    return office.aUnit(GroundTown.DISTRICT, UnitKind.DEPARTMENT).aggregate().id();
  }

  public OfficerId anOfficer(String name) {
    return office.anOfficer(name, "").aggregate().id();
  }

  /** Which one, at whatever version. */
  public <I> Revision<I> revision(I id) {
    return new Revision<>(town.request(), id, Optional.empty());
  }

  public CreateOrganization.Command creating(
      OrganizationKind kind, DivisionCode division, Optional<OrganizationId> host) {
    return new CreateOrganization.Command(town.request(), "调解组织", kind, aUnit(), division, host);
  }

  public MediationOrganization anOrganization(
      OrganizationKind kind, DivisionCode division, Optional<OrganizationId> host) {
    return create.create(caller(), creating(kind, division, host)).aggregate();
  }

  public OrganizationId aCentre() {
    return anOrganization(OrganizationKind.DISTRICT_CENTRE, GroundTown.DISTRICT, Optional.empty())
        .id();
  }

  public OrganizationId aSubCentre(OrganizationId host) {
    return anOrganization(OrganizationKind.TOWN_SUB_CENTRE, GroundTown.TOWN, Optional.of(host))
        .id();
  }

  public MediationOrganization organization(OrganizationId id) {
    return register.organization(id).aggregate();
  }

  public RegisterMediator.Command registering(OfficerId officer, OrganizationId... organizations) {
    return new RegisterMediator.Command(town.request(), officer, profile(organizations));
  }

  public Loaded<Mediator> aMediator(OrganizationId... organizations) {
    return registerMediator
        .register(caller(), registering(anOfficer("王调解"), organizations))
        .resource();
  }

  /** Of organizations, with room for five disputes. */
  public static MediatorProfile profile(OrganizationId... organizations) {
    return MediatorFixtures.profile(Set.of(organizations), Set.of(), Set.of(), 5, Set.of());
  }

  /** Gives a mediator no more disputes. */
  public void pause(MediatorId id) {
    pause.pause(caller(), new PauseMediator.Command(revision(id), "另有任用"));
  }

  /** Lets a mediator mediate no more. */
  public void end(MediatorId id) {
    end.end(caller(), new EndMediator.Command(revision(id), "退休"));
  }

  /** Changes a mediator. */
  public void update(MediatorId id, UpdateMediator.Change change) {
    updateMediator.update(caller(), new UpdateMediator.Command(revision(id), change));
  }

  /** Another number of disputes at once. */
  public static UpdateMediator.Change mostOpen(int mostOpen) {
    return new UpdateMediator.Change(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(mostOpen),
        Optional.empty());
  }

  /** Other organizations. */
  public static UpdateMediator.Change organizations(OrganizationId... organizations) {
    return new UpdateMediator.Change(
        Optional.empty(),
        Optional.empty(),
        Optional.of(Set.of(organizations)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Other conflicts of interest. */
  public static UpdateMediator.Change conflicts(Set<UnitId> conflicts) {
    return new UpdateMediator.Change(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(conflicts));
  }
}
