package org.fengqiao.application.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitKind;
import org.junit.jupiter.api.Test;

/** Which posts are read for the public notice of a grid. */
class NoticeDutiesTest {
  /** Posts that note which were asked for. */
  private record Asked(Posts posts, List<String> asked) implements Posts {
    @Override
    public Optional<Loaded<Post>> find(PostId id) {
      return posts.find(id);
    }

    @Override
    public List<Loaded<Post>> standingAt(Role role, DivisionCode division) {
      asked.add(role.value() + " at " + division.value());
      return posts.standingAt(role, division);
    }

    @Override
    public List<Loaded<Post>> at(Collection<Patch> patches) {
      patches.forEach(patch -> asked.add("all at " + patch.finest()));
      return posts.at(patches);
    }

    @Override
    public Page<Loaded<Post>> list(PostFilter filter, PageRequest page) {
      throw new IllegalStateException("a notice lists no posts");
    }
  }

  @Test
  void readsOfADivisionThePostsOfTheRolesWithoutOneAtTheGridAlone() {
    var town = new GroundTown(GroundPorts.inMemory());
    var office = new Office(town);
    town.importRows(GroundTown.ROWS);
    var grid = town.aGrid();
    var unit = office.aUnit(GroundTown.VILLAGE, UnitKind.COMMITTEE).aggregate().id();
    office.aPost(unit, StaffedPack.OFFICER.role().value(), new Spot.InGrid(grid.id()));
    var ports = town.ports;
    var asked = new ArrayList<String>();
    var duties =
        new NoticeDuties(
            new Asked(ports.posts(), asked), office.onDuty, ports.officers(), ports.contents());
    var roles = List.of(StaffedPack.OFFICER, StaffedPack.LAWYER, StaffedPack.DIRECTOR);
    assertEquals(3, duties.at(grid.patch(), roles, true, town.now()).size());
    assertEquals(
        List.of(
            "all at " + grid.patch().finest(),
            "village-lawyer at " + GroundTown.VILLAGE.value(),
            "town-director at " + GroundTown.TOWN.value()),
        asked);
  }
}
