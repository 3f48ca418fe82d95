package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.OFFICER;
import static org.fengqiao.adapters.persistence.schema.Tables.PAIRING;
import static org.fengqiao.adapters.persistence.schema.Tables.POST;
import static org.fengqiao.adapters.persistence.schema.Tables.PROJECT;
import static org.fengqiao.adapters.persistence.schema.Tables.TEAM;
import static org.fengqiao.adapters.persistence.schema.Tables.UNIT;

import java.time.LocalDate;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.Pairing;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.Project;
import org.fengqiao.domain.people.Team;
import org.fengqiao.domain.people.Unit;

/** Where units, posts and officers are kept. */
final class PeopleTables {
  static final StateTable<Unit> UNITS =
      StateTable.of(UNIT, Unit.LINEAGE)
          .column(UNIT.KIND, unit -> unit.kind().name())
          .within(UNIT, Unit::division);

  static final StateTable<Post> POSTS =
      StateTable.of(POST, Post.LINEAGE)
          .column(POST.ROLE, post -> post.role().value())
          .column(POST.UNIT, post -> post.unit().value())
          .column(POST.DIVISION, post -> post.patch().division().value())
          .perhaps(POST.GRID, post -> post.patch().grid().map(GridId::value))
          .perhaps(POST.MICRO_GRID, post -> post.patch().microGrid().map(MicroGridId::value));

  static final StateTable<Team> TEAMS =
      StateTable.of(TEAM, Team.LINEAGE)
          .column(TEAM.GRID, team -> team.grid().value())
          .column(TEAM.VILLAGE, team -> team.village().value())
          .perhaps(TEAM.DISSOLVED, Team::dissolved);

  static final StateTable<Pairing> PAIRINGS =
      StateTable.of(PAIRING, Pairing.LINEAGE)
          .column(PAIRING.UNIT, pairing -> pairing.unit().value())
          .column(PAIRING.VILLAGE, pairing -> pairing.village().value())
          .perhaps(PAIRING.LAST_VISIT, pairing -> pairing.lastVisit().map(LocalDate::toString))
          .perhaps(PAIRING.ENDED, Pairing::ended);

  static final StateTable<Project> PROJECTS =
      StateTable.of(PROJECT, Project.LINEAGE)
          .column(PROJECT.UNIT, project -> project.unit().value())
          .column(PROJECT.DIVISION, project -> project.patch().division().value())
          .column(PROJECT.STATUS, project -> project.state().status().name())
          .column(PROJECT.DUE, project -> project.due().toString());

  static final StateTable<Officer> OFFICERS = StateTable.of(OFFICER, Officer.LINEAGE);

  private PeopleTables() {}
}
