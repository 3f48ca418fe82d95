package org.fengqiao.application.grids;

import java.util.Comparator;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.grids.Facility;
import org.fengqiao.domain.grids.FacilityId;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.Patch;

/** The notice boards and stations of a store in memory. */
public record MemoryFacilities(MemoryStore store) implements Facilities {
  @Override
  public Optional<Loaded<Facility>> find(FacilityId id) {
    return store.find(Facility.class, id.ref());
  }

  @Override
  public Page<Loaded<Facility>> list(FacilityFilter filter, PageRequest page) {
    var found =
        store
            .all(Facility.class)
            .filter(one -> matches(filter, one.aggregate()))
            .filter(one -> key(one).compareTo(page.after().orElse("")) > 0)
            .sorted(Comparator.comparing(MemoryFacilities::key))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryFacilities::key);
  }

  private boolean matches(FacilityFilter filter, Facility facility) {
    return isOn(filter.on(), facility.patch())
        && filter.kind().map(kind -> facility.kind() == kind).orElse(true)
        && (filter.ended() || facility.ended().isEmpty());
  }

  private boolean isOn(Spot spot, Patch patch) {
    return switch (spot) {
      case Spot.InDivision(var code) -> code.contains(patch.division());
      case Spot.InGrid(var id) ->
          patch.microGrid().map(this::gridOf).or(patch::grid).filter(id::equals).isPresent();
      case Spot.InMicroGrid(var id) -> patch.microGrid().filter(id::equals).isPresent();
      case Spot.AtQrCode _ -> throw new IllegalStateException("a QR code is no patch");
    };
  }

  private GridId gridOf(MicroGridId id) {
    return store.find(MicroGrid.class, id.ref()).orElseThrow().aggregate().grid();
  }

  private static String key(Loaded<Facility> one) {
    return Facilities.key(one.aggregate());
  }
}
