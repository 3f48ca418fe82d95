package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CONTENT;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.application.store.Contents;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.jooq.DSLContext;

/** Contents in their table; the few of one call are gathered with those of others. */
final class JooqContents implements Contents {
  private static final int FEW = 8;

  private final DSLContext database;
  private final GatheredLoads<ContentId, Content> loads =
      new GatheredLoads<>("content-loader", MOST, this::read);

  JooqContents(DSLContext database) {
    this.database = database;
  }

  @Override
  public Map<ContentId, Content> find(Collection<ContentId> ids) {
    if (ids.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " contents are read at once");
    }
    return ids.size() <= FEW ? gathered(ids) : read(List.copyOf(ids));
  }

  private Map<ContentId, Content> gathered(Collection<ContentId> ids) {
    var found = new HashMap<ContentId, Content>();
    ids.stream().distinct().map(loads::ask).toList().stream()
        .flatMap(asked -> GatheredLoads.join(asked).stream())
        .forEach(content -> found.put(content.id(), content));
    return found;
  }

  private Map<ContentId, Content> read(List<ContentId> ids) {
    var found = new HashMap<ContentId, Content>();
    database
        .selectFrom(CONTENT)
        .where(CONTENT.ID.in(ids.stream().map(ContentId::value).toList()))
        .forEach(row -> {
          var id = new ContentId(row.getId());
          found.put(id, Content.read(id, row.getSalt(), row.getBytes()));
        });
    return found;
  }
}
