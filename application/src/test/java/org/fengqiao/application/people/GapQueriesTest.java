package org.fengqiao.application.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.Test;

/** The list of gaps asks for many patches with the same few queries. */
class GapQueriesTest {
  private static final int GRIDS = 250;

  /** Counts the questions for posts. */
  private record Counting(Posts posts, AtomicInteger asked) implements Posts {
    @Override
    public Optional<Loaded<Post>> find(PostId id) {
      asked.incrementAndGet();
      return posts.find(id);
    }

    @Override
    public List<Loaded<Post>> standingAt(Role role, DivisionCode division) {
      asked.incrementAndGet();
      return posts.standingAt(role, division);
    }

    @Override
    public List<Loaded<Post>> at(Collection<Patch> patches) {
      asked.incrementAndGet();
      return posts.at(patches);
    }

    @Override
    public Page<Loaded<Post>> list(PostFilter filter, PageRequest page) {
      asked.incrementAndGet();
      return posts.list(filter, page);
    }
  }

  @Test
  void asksForThePostsOfManyPatchesAtOnce() {
    var asked = new AtomicInteger();
    var office = new Office(new GroundTown(counting(GroundPorts.inMemory(), asked)));
    office.town.importRows(GroundTown.ROWS);
    for (int i = 0; i < GRIDS; i++) {
      office.town.aGrid();
    }
    var list = office.listGaps(StaffedPack.ofTheDistrict());
    var page = new PageRequest(PageRequest.MOST, Optional.empty());
    var command = new ListGaps.Command(GroundTown.DISTRICT, 90, page);
    asked.set(0);
    var found = list.list(GroundTown.caller(), command).page();
    assertEquals(GRIDS + 3, found.items().size());
    assertTrue(asked.get() <= 5, "asked " + asked + " times");
  }

  private static GroundPorts counting(GroundPorts ports, AtomicInteger asked) {
    return new GroundPorts(
        ports.commits(),
        ports.aggregates(),
        ports.journal(),
        ports.contents(),
        ports.editions(),
        ports.divisions(),
        ports.stages(),
        ports.zones(),
        ports.grids(),
        ports.microGrids(),
        ports.qrCodes(),
        ports.units(),
        new Counting(ports.posts(), asked),
        ports.officers(),
        ports.boundaries(),
        ports.readings(),
        ports.facilities());
  }
}
