package org.fengqiao.application.people;

import static org.fengqiao.application.grids.GroundTown.caller;

import java.util.List;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.AbsenceKind;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.Unit;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.UnitKind;

/** The use cases about people in a town, with units, posts and officers by example. */
public final class Office {
  public final GroundTown town;
  public final CreateUnit createUnit;
  public final GetUnit getUnit;
  public final ListUnits listUnits;
  public final CreatePost createPost;
  public final GetPost getPost;
  public final ListPosts listPosts;
  public final CreateOfficer createOfficer;
  public final GetOfficer getOfficer;
  public final ListOfficers listOfficers;
  public final AppointOfficer appointOfficer;
  public final EndAppointment endAppointment;
  public final ListAppointments listAppointments;
  public final RecordAbsence recordAbsence;
  public final EndAbsence endAbsence;
  public final ListAbsences listAbsences;
  public final OnDuty onDuty;
  public final Officers officers;

  public Office(GroundTown town) {
    this.town = town;
    var ports = town.ports;
    var access = town.access;
    var store = ports.store();
    var ground = ports.ground();
    createUnit = new CreateUnit(access, ground, ports.units(), town.ids, store, town.clock);
    getUnit = new GetUnit(access, ports.units());
    listUnits = new ListUnits(access, ports.units());
    createPost = new CreatePost(access, ground, ports.units(), town.ids, store, town.clock);
    getPost = new GetPost(access, ports.posts());
    onDuty = new OnDuty(ports.officers());
    listPosts = new ListPosts(access, ground, ports.posts(), onDuty, town.clock);
    createOfficer = new CreateOfficer(access, town.ids, store, town.clock);
    getOfficer = new GetOfficer(access, ports.officers(), ports.contents());
    listOfficers =
        new ListOfficers(access, ports.officers(), ports.posts(), ports.contents(), town.clock);
    appointOfficer = new AppointOfficer(access, ports.aggregates(), store, town.clock);
    endAppointment = new EndAppointment(access, ports.aggregates(), store, town.clock);
    listAppointments = new ListAppointments(access, ports.officers(), ports.posts());
    recordAbsence = new RecordAbsence(access, ports.aggregates(), town.ids, store, town.clock);
    endAbsence = new EndAbsence(access, ports.aggregates(), store, town.clock);
    listAbsences = new ListAbsences(access, ports.officers(), ports.contents());
    officers = new Officers(ports.officers(), ports.posts(), onDuty);
  }

  public CreateUnit.Command unit(DivisionCode at, UnitKind kind, Optional<UnitId> parent) {
    return new CreateUnit.Command(town.request(), "水川镇综治中心", kind, at, parent);
  }

  public Loaded<Unit> aUnit(DivisionCode at, UnitKind kind) {
    return createUnit.create(caller(), unit(at, kind, Optional.empty())).resource();
  }

  public CreatePost.Command post(UnitId unit, Spot spot) {
    return post(unit, "village-party-secretary", spot);
  }

  private CreatePost.Command post(UnitId unit, String role, Spot spot) {
    return new CreatePost.Command(town.request(), new Role(role), unit, spot, "村党组织书记");
  }

  public Loaded<Post> aPost(UnitId unit, String role, Spot spot) {
    return createPost.create(caller(), post(unit, role, spot)).resource();
  }

  public Loaded<Officer> anOfficer(String name, String phone) {
    var details = new OfficerDetails(name, phone);
    return createOfficer
        .create(caller(), new CreateOfficer.Command(town.request(), details))
        .resource();
  }

  public AppointOfficer.Command appointing(PostId post, OfficerId officer) {
    return new AppointOfficer.Command(
        town.request(), post, Optional.empty(), officer, Optional.empty(), Optional.empty());
  }

  /** Appoints from now on. */
  public Appointed appoint(PostId post, OfficerId officer) {
    return appointOfficer.appoint(caller(), appointing(post, officer));
  }

  public EndAppointment.Command ending(Appointed appointed) {
    return new EndAppointment.Command(
        town.request(),
        appointed.post().aggregate().id(),
        appointed.appointment().id(),
        Optional.empty(),
        Optional.empty());
  }

  public ImportPeople importPeople() {
    return importPeople(town.ports);
  }

  /** Over other ports than the town's, as over some that fail. */
  ImportPeople importPeople(GroundPorts ports) {
    return new ImportPeople(
        town.access,
        ports.ground(),
        new UnitStaff(ports.units(), ports.posts(), ports.officers(), ports.contents()),
        new PlacingDesk(
            ports.aggregates(),
            ports.ground(),
            ports.journal(),
            ports.commits(),
            ports.store(),
            town.ids,
            town.clock));
  }

  public ListGaps listGaps(Policies policies) {
    var ports = town.ports;
    return new ListGaps(
        town.access,
        ports.ground(),
        ports.divisions(),
        ports.editions(),
        ports.grids(),
        ports.microGrids(),
        ports.posts(),
        onDuty,
        policies,
        town.clock);
  }

  /** By the pack in force, whose days are China's. */
  public GetGridNotice getGridNotice(Policies policies) {
    var ports = town.ports;
    return new GetGridNotice(
        town.access,
        ports.grids(),
        ports.readings(),
        policies,
        new NoticeDuties(ports.posts(), onDuty, ports.officers(), ports.contents()),
        town.clock,
        CalendarTerms.CHINA);
  }

  /** An absence from now on until it is ended. */
  public RecordAbsence.Command leaving(OfficerId officer, Optional<OfficerId> deputy) {
    return new RecordAbsence.Command(
        town.request(),
        officer,
        Optional.empty(),
        AbsenceKind.LEAVE,
        Optional.empty(),
        Optional.empty(),
        deputy,
        "产假");
  }

  public Page<Loaded<Unit>> units(DivisionCode within, Optional<UnitKind> kind, int size) {
    var page = new PageRequest(size, Optional.empty());
    return listUnits.list(caller(), new ListUnits.Command(within, kind, page));
  }

  public List<Loaded<Post>> posts(Optional<UnitId> unit, Optional<Spot> spot, boolean vacantOnly) {
    var command = new ListPosts.Command(unit, spot, vacantOnly, PageRequest.FIRST);
    return listPosts.list(caller(), command).items().stream().map(PostView::post).toList();
  }

  public List<OfficerId> officers(Optional<UnitId> unit, int size) {
    var page = new PageRequest(size, Optional.empty());
    return listOfficers.list(caller(), new ListOfficers.Command(unit, page)).items().stream()
        .map(view -> view.officer().aggregate().id())
        .toList();
  }
}
