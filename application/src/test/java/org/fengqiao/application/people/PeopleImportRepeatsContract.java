package org.fengqiao.application.people;

import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.people.Appointment;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.UnitKind;
import org.junit.jupiter.api.Test;

/** What an import of people that comes again leaves as it is, whatever became of what it made. */
public interface PeopleImportRepeatsContract {
  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  /** A unit into which people are imported. */
  record Place(Office office, UnitId unit) {
    UUID request() {
      return office.town.ids.next();
    }

    PeopleImport begun(UUID request, List<PersonLine> lines) {
      var begun =
          office.importPeople().begin(() -> caller(), new ImportPeople.Command(request, false));
      begun.take(lines);
      return begun;
    }

    PeopleImported imported(UUID request, List<PersonLine> lines) {
      return begun(request, lines).finish(lines.size());
    }

    List<Post> posts() {
      var page = new PageRequest(PageRequest.MOST, Optional.empty());
      return office.town.ports.posts().list(new PostFilter.OfUnit(unit), page).items().stream()
          .map(Loaded::aggregate)
          .toList();
    }

    Post post(String role) {
      return posts().stream()
          .filter(post -> post.role().value().equals(role))
          .findFirst()
          .orElseThrow();
    }

    void end(Post post, Appointment appointment) {
      office.endAppointment.end(
          caller(),
          new EndAppointment.Command(
              office.town.request(),
              post.id(),
              appointment.id(),
              Optional.empty(),
              Optional.empty()));
    }

    void give(OfficerId officer, String phone) {
      var ports = office.town.ports;
      var update =
          new UpdateOfficer(
              office.town.access,
              ports.aggregates(),
              ports.contents(),
              office.town.ids,
              ports.store(),
              office.town.clock);
      update.update(
          caller(),
          new UpdateOfficer.Command(
              office.town.request(),
              officer,
              Optional.empty(),
              Optional.empty(),
              Optional.of(phone)));
    }

    void erase(OfficerId officer) {
      var ports = office.town.ports;
      new EraseOfficer(office.town.access, ports.aggregates(), ports.store(), office.town.clock)
          .erase(
              caller(), new EraseOfficer.Command(office.town.request(), officer, Optional.empty()));
    }
  }

  private Place place() {
    var town = new GroundTown(ports());
    town.importRows(GroundTown.ROWS);
    town.setClock(PeopleLines.MAY.plusSeconds(1));
    var office = new Office(town);
    return new Place(office, office.aUnit(VILLAGE, UnitKind.COMMITTEE).aggregate().id());
  }

  @Test
  default void leavesTheAppointmentOfAnOfficerWhosePhoneChangedAlone() {
    var place = place();
    var before = new PeopleLines(place.unit()).add("李强", "13893401234", "mediator").all();
    place.imported(place.request(), before);
    var officer = place.post("mediator").appointments().getFirst().officer();
    var request = place.request();
    var lines = new PeopleLines(place.unit()).add("李强", "13893401234", "clerk").all();
    place.imported(request, lines);
    place.give(officer, "13993401234");
    assertTrue(place.imported(request, lines).repeated());
    var made = place.post("clerk").appointments();
    assertEquals(List.of(officer), made.stream().map(Appointment::officer).toList());
    assertEquals(1, place.office().officers(Optional.empty(), 500).size());
  }

  @Test
  default void leavesTheAppointmentOfAnOfficerWhoWasErasedAlone() {
    var place = place();
    var request = place.request();
    var lines = PeopleLines.of(place.unit(), 2);
    place.imported(request, lines);
    var post = place.post("grid-officer-0");
    var held = post.appointments().getFirst();
    place.end(post, held);
    place.office().town.setClock(place.office().town.now().plusSeconds(1));
    place.erase(held.officer());
    var posts = place.posts();
    assertTrue(place.imported(request, lines).repeated());
    assertEquals(posts, place.posts());
  }

  @Test
  default void leavesAnAppointmentEndedThatAnotherStreamMadeMeanwhile() {
    var place = place();
    var request = place.request();
    int rows = PlacingDesk.LINES_AT_ONCE + 10;
    var lines = PeopleLines.of(place.unit(), rows);
    var one = place.begun(request, lines);
    var late = place.begun(request, lines);
    one.finish(rows);
    var post = place.post("grid-officer-55");
    place.end(post, post.appointments().getFirst());
    var ended = place.post("grid-officer-55");
    assertTrue(late.finish(rows).repeated());
    assertEquals(ended, place.post("grid-officer-55"));
  }

  @Test
  default void makesNoAppointmentTwiceWhereItEndsWhileTheStreamsRun() {
    var place = place();
    var request = place.request();
    int rows = 2 * PlacingDesk.LINES_AT_ONCE;
    var lines = PeopleLines.of(place.unit(), rows);
    var one = place.begun(request, lines);
    var another = place.begun(request, lines);
    var first = new AtomicBoolean(true);
    one.finish(
        rows,
        _ -> {
          if (first.getAndSet(false)) {
            another.finish(rows);
            place.posts().forEach(post -> place.end(post, post.appointments().getFirst()));
          }
        });
    var made = place.posts().stream().flatMap(post -> post.appointments().stream()).toList();
    assertEquals(rows, made.size());
    assertEquals(rows, new HashSet<>(made.stream().map(Appointment::id).toList()).size());
    assertTrue(made.stream().allMatch(appointment -> appointment.until().isPresent()));
  }
}
