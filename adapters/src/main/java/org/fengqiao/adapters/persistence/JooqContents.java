package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CONTENT;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.application.store.Contents;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.jooq.DSLContext;

/** Contents in their table. */
final class JooqContents implements Contents {
  private static final int MOST = 1_000;

  private final DSLContext database;

  JooqContents(DSLContext database) {
    this.database = database;
  }

  @Override
  public Map<ContentId, Content> find(Collection<ContentId> ids) {
    if (ids.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " contents are read at once");
    }
    var found = new HashMap<ContentId, Content>();
    if (ids.isEmpty()) {
      return found;
    }
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
