package org.fengqiao.application.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.Project;
import org.fengqiao.domain.people.ProjectId;
import org.fengqiao.domain.people.ProjectStatus;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;

/** How {@link Projects} are looked through. */
public interface ProjectsContract {
  Instant NOW = Instant.parse("2026-05-08T02:00:00Z");
  LocalDate TODAY = LocalDate.parse("2026-05-08");
  DivisionCode FIRST = new DivisionCode("620402202205");
  DivisionCode SECOND = new DivisionCode("620402202206");
  DivisionCode ELSEWHERE = new DivisionCode("620402203201");
  DivisionCode TOWN = new DivisionCode("620402202000");
  UnitId BUREAU = new UnitId(new UUID(1, 1));
  UnitId STATION = new UnitId(new UUID(1, 2));

  /** Numbers what tests make, so that none meets another's. */
  AtomicInteger MADE = new AtomicInteger();

  Store store();

  Aggregates aggregates();

  /** Over the store, in which there are no projects yet. */
  Projects projects();

  @Test
  default void listsTheProjectsOfASubtreeAndOfAUnitPageByPage() {
    var third = adopt(BUREAU, SECOND, "2026-12-31");
    var first = adopt(STATION, FIRST, "2026-05-07");
    var fourth = adopt(STATION, SECOND, "2026-05-08");
    var second = adopt(BUREAU, FIRST, "2026-05-07");
    adopt(STATION, ELSEWHERE, "2026-05-07");
    var town = new UnitScope.Within(TOWN);
    var bureau = new UnitScope.OfUnit(BUREAU);
    for (int size : List.of(1, 2, 3, 500)) {
      assertEquals(List.of(first, second, third, fourth), listed(town, "", false, size));
      assertEquals(List.of(second, third), listed(bureau, "", false, size));
      assertEquals(List.of(first, second), listed(town, "", true, size));
    }
    complete(second);
    assertEquals(List.of(first), listed(town, "", true, 1));
    assertEquals(List.of(second), listed(town, "COMPLETED", false, 1));
    assertEquals(List.of(first, third, fourth), listed(town, "ADOPTED", false, 2));
    assertEquals(List.of(), listed(town, "DROPPED", false, 50));
    assertEquals(List.of(), listed(bureau, "COMPLETED", true, 50));
  }

  private List<ProjectId> listed(UnitScope scope, String status, boolean overdue, int size) {
    var filter =
        new ProjectFilter(
            scope,
            Optional.of(status).filter(text -> !text.isEmpty()).map(ProjectStatus::valueOf),
            Optional.of(TODAY).filter(_ -> overdue));
    var found = new ArrayList<ProjectId>();
    var next = Optional.of(new PageRequest(size, Optional.empty()));
    while (next.isPresent()) {
      var page = projects().list(filter, next.get());
      page.items().forEach(project -> found.add(project.aggregate().id()));
      next = page.next().map(key -> new PageRequest(size, Optional.of(key)));
    }
    return found;
  }

  private ProjectId adopt(UnitId unit, DivisionCode division, String due) {
    var made = MADE.incrementAndGet();
    var id = new ProjectId(new UUID(0x0196_0000_0000_7000L, 0x8000_0000_0000_0000L + made));
    var adopted = Project.adopt(id, unit, Patch.of(division), "修路灯", LocalDate.parse(due), NOW);
    store().act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, adopted)));
    return id;
  }

  private void complete(ProjectId id) {
    var words = new ContentRef(new ContentId(new UUID(3, 1)), Digest.of(new byte[1]));
    store()
        .act(() -> {
          var project = aggregates().find(Project.class, id.ref()).orElseThrow();
          var done = project.aggregate().complete(words, NOW);
          return Optional.of(Changes.moving(Actor.FENGQIAO, NOW, project, done));
        });
  }
}
