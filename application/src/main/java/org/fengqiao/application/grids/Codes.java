package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.CodeScheme.Bearer;
import org.fengqiao.domain.grids.CodeSchemes;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridCode;
import org.fengqiao.domain.grids.GridKind;
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
    private final Map<String, String> drawn = new HashMap<>();

    private Drawing(DivisionCode village, CodeSchemes schemes) {
      this.village = village;
      this.schemes = schemes;
    }

    /**
     * The code of a grid: the one given, or the next that is free.
     *
     * @throws Refusal GRID_CODE_MALFORMED
     */
    GridCode grid(Optional<GridCode> given, GridKind kind) {
      var bearer = new Bearer.OfGrid(village, kind);
      given.ifPresent(code -> schemes.grids().require(bearer, code.value()));
      return given.orElseGet(() -> {
        var stem = schemes.grids().stem(bearer);
        var highest = Optional.ofNullable(drawn.get(stem)).or(() -> highestGrid(stem));
        var next = schemes.grids().next(bearer, highest);
        drawn.put(stem, next);
        return new GridCode(next);
      });
    }

    private Optional<String> highestGrid(String stem) {
      return grids.highest(stem).map(GridCode::value);
    }

    /**
     * The code of a micro-grid in {@code grid}: the one given, or the next that is free.
     *
     * @throws Refusal MICRO_GRID_CODE_MALFORMED
     */
    MicroGridCode microGrid(Optional<MicroGridCode> given, Grid grid) {
      var bearer = new Bearer.OfMicroGrid(village, grid.code());
      given.ifPresent(code -> schemes.microGrids().require(bearer, code.value()));
      return given.orElseGet(() -> {
        var highest = microGrids.highest(schemes.microGrids().stem(bearer));
        return new MicroGridCode(
            schemes.microGrids().next(bearer, highest.map(MicroGridCode::value)));
      });
    }
  }
}
