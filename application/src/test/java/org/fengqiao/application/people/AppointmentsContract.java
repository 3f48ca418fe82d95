package org.fengqiao.application.people;

import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.people.ListAppointments.Scope;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.UnitKind;
import org.junit.jupiter.api.Test;

/** What appointing officers, and acting on their behalf, promises on any store. */
public interface AppointmentsContract {
  Duration DAY = Duration.ofDays(1);

  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  /** A unit with a post, and an officer who holds nothing yet. */
  record Desk(Office office, UnitId unit, PostId post, OfficerId officer) {
    Appointed appoint() {
      return office.appoint(post, officer);
    }

    Instant now() {
      return office.town.now();
    }

    ActingOfficer acting(UnitId... units) {
      return office.officers.acting(caller(units), officer, now());
    }

    List<ListAppointments.Held> held(Scope scope, Optional<Instant> at) {
      var command = new ListAppointments.Command(scope, at, PageRequest.FIRST);
      return office.listAppointments.list(caller(), command).items();
    }
  }

  private Desk desk() {
    var town = new GroundTown(ports());
    town.importRows(ROWS);
    var office = new Office(town);
    var unit = office.aUnit(VILLAGE, UnitKind.COMMITTEE).aggregate().id();
    var post = office.aPost(unit, "secretary", new Spot.InDivision(VILLAGE)).aggregate().id();
    var officer = office.anOfficer("李强", "").aggregate().id();
    return new Desk(office, unit, post, officer);
  }

  @Test
  default void givesAPostFromNowAndNotesItAtTheOfficer() {
    var desk = desk();
    var appointed = desk.appoint();
    assertEquals(desk.now(), appointed.appointment().from());
    assertEquals(List.of(desk.officer()), appointed.post().aggregate().holders(desk.now()));
    var officer = desk.office().town.ports.officers().find(desk.officer()).orElseThrow();
    assertEquals(List.of(desk.post()), officer.aggregate().posts());
  }

  @Test
  default void answersARepeatedRequestWithTheSameAppointment() {
    var desk = desk();
    var command = desk.office().appointing(desk.post(), desk.officer());
    var first = desk.office().appointOfficer.appoint(caller(), command);
    var again = desk.office().appointOfficer.appoint(caller(), command);
    assertTrue(again.post().repeated());
    assertEquals(first.appointment(), again.appointment());
  }

  @Test
  default void refusesAnAppointmentByWhatIsWrongWithIt() {
    var desk = desk();
    var office = desk.office();
    var absent = new UUID(9, 9);
    assertRefused(
        PeopleReason.POST_NOT_FOUND, () -> office.appoint(new PostId(absent), desk.officer()));
    assertRefused(
        PeopleReason.OFFICER_NOT_FOUND, () -> office.appoint(desk.post(), new OfficerId(absent)));
    desk.appoint();
    assertRefused(PeopleReason.ALREADY_APPOINTED, desk::appoint);
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () ->
            office.appointOfficer.appoint(
                stranger(), office.appointing(desk.post(), desk.officer())));
    var stale =
        new AppointOfficer.Command(
            office.town.request(),
            desk.post(),
            Optional.of("1"),
            desk.officer(),
            Optional.empty(),
            Optional.empty());
    assertRefused(RequestReason.STALE_ETAG, () -> office.appointOfficer.appoint(caller(), stale));
  }

  @Test
  default void endsAnAppointmentNow() {
    var desk = desk();
    var appointed = desk.appoint();
    desk.office().town.setClock(desk.now().plus(DAY));
    var ending = desk.office().ending(appointed);
    var ended = desk.office().endAppointment.end(caller(), ending);
    assertEquals(Optional.of(desk.now()), ended.appointment().until());
    assertEquals(List.of(), ended.post().aggregate().holders(desk.now()));
    assertRefused(
        PeopleReason.APPOINTMENT_ENDED,
        () -> desk.office().endAppointment.end(caller(), desk.office().ending(appointed)));
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> desk.office().endAppointment.end(stranger(), ending));
  }

  @Test
  default void refusesToEndAnAppointmentThatNeverWas() {
    var desk = desk();
    var appointed = desk.appoint();
    var elsewhere =
        new EndAppointment.Command(
            desk.office().town.request(),
            new PostId(new UUID(9, 9)),
            appointed.appointment().id(),
            Optional.empty(),
            Optional.empty());
    assertRefused(
        PeopleReason.APPOINTMENT_NOT_FOUND,
        () -> desk.office().endAppointment.end(caller(), elsewhere));
  }

  @Test
  default void listsTheAppointmentsOfAPostAndOfAnOfficerByStart() {
    var desk = desk();
    var office = desk.office();
    var later =
        new AppointOfficer.Command(
            office.town.request(),
            desk.post(),
            Optional.empty(),
            office.anOfficer("王芳", "").aggregate().id(),
            Optional.of(desk.now().plus(DAY)),
            Optional.empty());
    var second = office.appointOfficer.appoint(caller(), later).appointment();
    var first = desk.appoint().appointment();
    var ofPost = new Scope.OfPost(desk.post());
    assertEquals(
        List.of(first, second),
        desk.held(ofPost, Optional.empty()).stream().map(h -> h.appointment()).toList());
    assertEquals(
        List.of(new ListAppointments.Held(desk.post(), first)),
        desk.held(ofPost, Optional.of(desk.now())));
    assertEquals(
        List.of(new ListAppointments.Held(desk.post(), first)),
        desk.held(new Scope.OfOfficer(desk.officer()), Optional.empty()));
  }

  @Test
  default void listsAppointmentsPageByPage() {
    var desk = desk();
    var office = desk.office();
    var first = desk.appoint().appointment();
    var wang = office.anOfficer("王芳", "").aggregate().id();
    var second = office.appoint(desk.post(), wang).appointment();
    var scope = new Scope.OfPost(desk.post());
    var all = Set.of(first.id(), second.id());
    var one = new PageRequest(1, Optional.empty());
    var command = new ListAppointments.Command(scope, Optional.empty(), one);
    var page = office.listAppointments.list(caller(), command);
    var next = new PageRequest(1, page.next());
    var rest =
        office.listAppointments.list(
            caller(), new ListAppointments.Command(scope, Optional.empty(), next));
    assertEquals(Optional.empty(), rest.next());
    assertEquals(
        all,
        Set.of(
            page.items().getFirst().appointment().id(),
            rest.items().getFirst().appointment().id()));
  }

  @Test
  default void refusesListsOfWhatIsNotThere() {
    var desk = desk();
    var absent = new UUID(9, 9);
    assertRefused(
        PeopleReason.POST_NOT_FOUND,
        () -> desk.held(new Scope.OfPost(new PostId(absent)), Optional.empty()));
    assertRefused(
        PeopleReason.OFFICER_NOT_FOUND,
        () -> desk.held(new Scope.OfOfficer(new OfficerId(absent)), Optional.empty()));
    var command =
        new ListAppointments.Command(
            new Scope.OfPost(desk.post()), Optional.empty(), PageRequest.FIRST);
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () -> desk.office().listAppointments.list(stranger(), command));
  }

  @Test
  default void actsForAnOfficerWhoHoldsAPostInAUnitOfTheCaller() {
    var desk = desk();
    desk.appoint();
    assertEquals(
        new ActingOfficer(desk.officer(), Set.of(desk.unit()), Set.of(desk.post())),
        desk.acting(desk.unit()));
  }

  @Test
  default void refusesToActForAnOfficerWhoHoldsNoPostThere() {
    var desk = desk();
    assertRefused(PartnerReason.OFFICER_NOT_ACTING, () -> desk.acting(desk.unit()));
    var appointed = desk.appoint();
    assertRefused(PartnerReason.OFFICER_NOT_ACTING, () -> desk.acting(new UnitId(new UUID(9, 9))));
    assertRefused(PartnerReason.OFFICER_NOT_ACTING, desk::acting);
    desk.office().town.setClock(desk.now().plus(DAY));
    desk.office().endAppointment.end(caller(), desk.office().ending(appointed));
    assertRefused(PartnerReason.OFFICER_NOT_ACTING, () -> desk.acting(desk.unit()));
  }
}
