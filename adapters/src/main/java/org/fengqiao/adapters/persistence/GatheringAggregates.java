package org.fengqiao.adapters.persistence;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Loads aggregates from their state rows, or inside a decision from the cache. */
final class GatheringAggregates implements Aggregates {
  private final StateTables tables;
  private final RecentAggregates recent;
  private final Map<AggregateKind, StateLoads> loads = new EnumMap<>(AggregateKind.class);

  GatheringAggregates(DataSource database, StateTables tables, RecentAggregates recent) {
    this.tables = tables;
    this.recent = recent;
    tables.tables().forEach(table -> loads.put(table.kind(), new StateLoads(database, table)));
  }

  @Override
  public <A extends Aggregate> Optional<Loaded<A>> find(Class<A> type, AggregateRef ref) {
    if (Freshness.wanted() == Freshness.CACHED) {
      var known = recent.find(ref);
      if (known.isPresent()) {
        return Optional.of(cast(type, known.get()));
      }
    }
    return load(ref).map(loaded -> cast(type, loaded));
  }

  private Optional<Loaded<?>> load(AggregateRef ref) {
    var rows = loads.get(ref.kind());
    if (rows == null) {
      throw new IllegalStateException(ref.kind() + " has no table");
    }
    long moves = recent.moves(ref);
    return rows.load(ref.id())
        .map(row -> {
          var aggregate = tables.of(ref.kind()).aggregate(row.body());
          var loaded = new Loaded<>(aggregate, row.head());
          recent.loaded(loaded, row.body().length, moves);
          return loaded;
        });
  }

  private static <A extends Aggregate> Loaded<A> cast(Class<A> type, Loaded<?> loaded) {
    return new Loaded<>(type.cast(loaded.aggregate()), loaded.head());
  }
}
