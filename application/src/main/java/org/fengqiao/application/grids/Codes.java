package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.CodeScheme.Bearer;
import org.fengqiao.domain.grids.CodeSchemes;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridCode;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.MicroGridCode;

/** The codes that grids and micro-grids are given, by the scheme of their place. */
final class Codes {
  private final Policies policies;
  private final Grids grids;
  private final MicroGrids microGrids;

  @Inject
  Codes(Policies policies, Grids grids, MicroGrids microGrids) {
    this.policies = policies;
    this.grids = grids;
    this.microGrids = microGrids;
  }

  private static String higher(String one, String other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** The codes of one decision, by the pack in force in a village. */
  Drawing drawing(DivisionCode village, Instant now) {
    var pack = policies.inForce(village, now);
    return new Drawing(
        village, pack.map(inForce -> inForce.rules().codes()).orElse(CodeSchemes.UNIFIED));
  }

  /** Draws one code after another. */
  final class Drawing {
    private final DivisionCode village;
    private final CodeSchemes schemes;
    private final Set<GridCode> given = new HashSet<>();
    private final Map<String, String> drawn = new HashMap<>();

    private Drawing(DivisionCode village, CodeSchemes schemes) {
      this.village = village;
      this.schemes = schemes;
    }

    /**
     * Takes the codes that are given to grids, before any is drawn.
     *
     * @throws Refusal GRID_CODE_MALFORMED; GRID_CODE_TAKEN if one is given twice
     */
    void take(GridCode code, GridKind kind) {
      var bearer = new Bearer.OfGrid(village, kind);
      schemes.grids().require(bearer, code.value());
      if (!given.add(code)) {
        throw Refusal.conflict(GridReason.GRID_CODE_TAKEN, Map.of("value", code.value()));
      }
      drawn.merge(schemes.grids().stem(bearer), code.value(), Codes::higher);
    }

    /**
     * The next code that is free for a grid.
     *
     * @throws Refusal GRID_CODE_MALFORMED if all are given out
     */
    GridCode draw(GridKind kind) {
      var bearer = new Bearer.OfGrid(village, kind);
      var stem = schemes.grids().stem(bearer);
      var there = grids.highest(stem, schemes.grids().serial().digits()).map(GridCode::value);
      var here = Optional.ofNullable(drawn.get(stem));
      var highest =
          there.map(code -> here.map(own -> higher(own, code)).orElse(code)).or(() -> here);
      var next = schemes.grids().next(bearer, highest);
      drawn.put(stem, next);
      return new GridCode(next);
    }

    /**
     * The code of a micro-grid in {@code grid}: the one given, or the next that is free.
     *
     * @throws Refusal MICRO_GRID_CODE_MALFORMED
     */
    MicroGridCode microGrid(Optional<MicroGridCode> code, Grid grid) {
      var bearer = new Bearer.OfMicroGrid(village, grid.code());
      code.ifPresent(named -> schemes.microGrids().require(bearer, named.value()));
      return code.orElseGet(() -> {
        var highest =
            microGrids.highest(
                schemes.microGrids().stem(bearer), schemes.microGrids().serial().digits());
        return new MicroGridCode(
            schemes.microGrids().next(bearer, highest.map(MicroGridCode::value)));
      });
    }
  }
}
