package org.fengqiao.bootstrap.demo;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.people.AppointOfficer;
import org.fengqiao.application.people.CreateOfficer;
import org.fengqiao.application.people.CreatePost;
import org.fengqiao.application.people.CreateUnit;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.DivisionRow;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.PatchKind;

/**
 * Every post of the pack in every town, village and grid of the demo, and somebody who holds it.
 */
final class DemoPeople {
  private final CreateUnit createUnit;
  private final CreatePost createPost;
  private final CreateOfficer createOfficer;
  private final AppointOfficer appoint;

  @Inject
  DemoPeople(
      CreateUnit createUnit,
      CreatePost createPost,
      CreateOfficer createOfficer,
      AppointOfficer appoint) {
    this.createUnit = createUnit;
    this.createPost = createPost;
    this.createOfficer = createOfficer;
    this.appoint = appoint;
  }

  private record Seat(DemoBody body, DivisionCode division, String name) {}

  private record Place(DemoBody body, DivisionCode division) {}

  private record Job(int number, DemoPost post, DivisionCode division, Spot spot) {}

  /**
   * Sets them up; the units.
   *
   * @param grids the grid of each village
   */
  List<UnitId> load(List<DivisionRow> divisions, Map<DivisionCode, GridId> grids) {
    var seats = divisions.stream().flatMap(DemoPeople::seats).toList();
    var made = Crew.each(seats, this::unit);
    var units = new HashMap<Place, UnitId>();
    for (int i = 0; i < seats.size(); i++) {
      units.put(new Place(seats.get(i).body(), seats.get(i).division()), made.get(i));
    }
    Crew.each(jobs(divisions, grids), job -> fill(job, units));
    return made;
  }

  private static Stream<Seat> seats(DivisionRow row) {
    var code = row.divisionCode().orElseThrow();
    return Stream.of(DemoBody.values())
        .filter(body -> body.level == code.level())
        .map(body -> new Seat(body, code, body.nameIn(row.name())));
  }

  private static List<Job> jobs(List<DivisionRow> divisions, Map<DivisionCode, GridId> grids) {
    var jobs = new ArrayList<Job>();
    for (var row : divisions) {
      var code = row.divisionCode().orElseThrow();
      for (var post : DemoPost.values()) {
        if (post.at.level() == code.level()) {
          var spot =
              post.at == PatchKind.BASIC_GRID
                  ? new Spot.InGrid(Objects.requireNonNull(grids.get(code)))
                  : new Spot.InDivision(code);
          jobs.add(new Job(jobs.size(), post, code, spot));
        }
      }
    }
    return jobs;
  }

  private UnitId unit(Seat seat) {
    var command =
        new CreateUnit.Command(
            DemoRequests.make("unit/" + seat.body() + "/" + seat.division().value()),
            seat.name(),
            seat.body().kind,
            seat.division(),
            Optional.empty());
    return createUnit.create(DemoRequests.LOADER, command).aggregate().id();
  }

  private boolean fill(Job job, Map<Place, UnitId> units) {
    var what = job.post() + "/" + job.division().value();
    var home = job.division().at(job.post().body.level).orElseThrow();
    var post =
        createPost.create(
            DemoRequests.LOADER,
            new CreatePost.Command(
                DemoRequests.make("post/" + what),
                job.post().role(),
                Optional.ofNullable(units.get(new Place(job.post().body, home))).orElseThrow(),
                job.spot(),
                job.post().title));
    var officer =
        createOfficer.create(
            DemoRequests.LOADER,
            new CreateOfficer.Command(
                DemoRequests.make("officer/" + what), DemoNames.of(job.number())));
    var appointed =
        appoint.appoint(
            DemoRequests.LOADER,
            new AppointOfficer.Command(
                DemoRequests.make("appointment/" + what),
                post.aggregate().id(),
                Optional.empty(),
                officer.aggregate().id(),
                Optional.empty(),
                Optional.empty()));
    return appointed.post().repeated();
  }
}
