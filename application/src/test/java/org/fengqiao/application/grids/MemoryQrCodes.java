package org.fengqiao.application.grids;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.QrCodeFilter.Scope;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.QrCode;
import org.fengqiao.domain.grids.QrCodeId;

/** The QR codes of a store in memory. */
public record MemoryQrCodes(MemoryStore store) implements QrCodes {
  // Ids are compared as texts: as UUIDs, Java takes their first half for a signed number.
  private static final Comparator<QrCodeKey> BY_BEARER =
      Comparator.comparing((QrCodeKey key) -> key.bearer().toString())
          .thenComparing(QrCodeKey::place)
          .thenComparing(key -> key.id().toString());
  private static final Comparator<QrCodeKey> BY_VILLAGE =
      Comparator.comparing(QrCodeKey::village).thenComparing(BY_BEARER);

  @Override
  public Optional<Loaded<QrCode>> find(QrCodeId id) {
    return store.find(QrCode.class, id.ref());
  }

  @Override
  public Page<Loaded<QrCode>> list(QrCodeFilter filter, PageRequest page) {
    var order = filter.scope() instanceof Scope.Within ? BY_VILLAGE : BY_BEARER;
    var after = page.after().map(QrCodeKey::read);
    var meant = in(filter.scope());
    var found =
        store
            .all(QrCode.class)
            .filter(one -> one.aggregate().revoked().isEmpty() == filter.standing())
            .filter(one -> meant.test(key(one)))
            .filter(one -> after.map(key -> order.compare(key(one), key) > 0).orElse(true))
            .sorted(Comparator.comparing(MemoryQrCodes::key, order))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, one -> key(one).text());
  }

  private Predicate<QrCodeKey> in(Scope scope) {
    return switch (scope) {
      case Scope.Within(var division) -> key -> key.village().startsWith(division.stem());
      case Scope.OfMicroGrid(var microGrid) -> key -> key.bearer().equals(microGrid.value());
      case Scope.OfGrid(var grid) -> bearersIn(grid);
    };
  }

  private Predicate<QrCodeKey> bearersIn(GridId grid) {
    var microGrids =
        store
            .all(MicroGrid.class)
            .map(Loaded::aggregate)
            .filter(one -> one.grid().equals(grid))
            .map(one -> one.id().value())
            .collect(Collectors.toSet());
    return key -> key.bearer().equals(grid.value()) || microGrids.contains(key.bearer());
  }

  private static QrCodeKey key(Loaded<QrCode> code) {
    return QrCodeKey.of(code.aggregate());
  }
}
