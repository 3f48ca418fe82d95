package org.fengqiao.bootstrap.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.PackFile;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.DivisionRow;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;

/**
 * A place that an empty database is filled with: its divisions, its pack, the posts of the pack
 * with the units they belong to, and made-up people who hold them.
 *
 * @param source where the divisions are from
 * @param home the subtree that the partner of the place sees and reports on
 * @param centres where disputes are mediated from the first, those above before those below
 */
public record Place(
    String source,
    DivisionCode home,
    List<DivisionRow> divisions,
    PackFile pack,
    List<Seat> seats,
    Ground ground,
    List<Centre> centres) {
  /** What lies below its villages from the first. */
  public enum Ground {
    /** Nothing: who wants grids makes them. */
    VILLAGES,
    /** A grid in each village, with a building and its QR code, a notice board and a reading. */
    GRIDS
  }

  public Place {
    divisions = List.copyOf(divisions);
    seats = List.copyOf(seats);
    centres = List.copyOf(centres);
  }

  /** One where nobody mediates from the first: who wants organizations sets them up. */
  public Place(
      String source,
      DivisionCode home,
      List<DivisionRow> divisions,
      PackFile pack,
      List<Seat> seats,
      Ground ground) {
    this(source, home, divisions, pack, seats, ground, List.of());
  }

  /** Fengqiao itself, with every right there: it fills the place before any partner is there. */
  Caller founder() {
    var all = Set.of(home.at(Level.PROVINCE).orElseThrow());
    return new Caller(
        PartnerId.FENGQIAO,
        new Rights(
            EnumSet.allOf(Right.class), EnumSet.allOf(Channel.class), Set.of(), all, Set.of(), all),
        home);
  }
}
