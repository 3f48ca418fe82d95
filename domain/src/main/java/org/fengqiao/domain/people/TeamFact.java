package org.fengqiao.domain.people;

import java.time.Instant;
import java.util.List;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;

/** What is decided about a team. Officers are named by id alone. */
public sealed interface TeamFact extends Fact {
  /** The team was set up. */
  record TeamCreated(
      TeamId id,
      GridId grid,
      DivisionCode village,
      String name,
      List<TeamMember> members,
      Instant time)
      implements TeamFact {
    public TeamCreated {
      members = List.copyOf(members);
    }
  }

  /** It has another name, or other members. */
  record TeamChanged(String name, List<TeamMember> members) implements TeamFact {
    public TeamChanged {
      members = List.copyOf(members);
    }
  }

  /** It is no more. */
  record TeamDissolved(Instant time) implements TeamFact {}
}
