package org.fengqiao.adapters.persistence;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fengqiao.domain.ContentRef;

/** Finds the contents that facts name, however deep; for audits, which may take their time. */
final class ContentRefs {
  private ContentRefs() {}

  static void in(Object value, Consumer<ContentRef> found) {
    switch (value) {
      case ContentRef content -> found.accept(content);
      case Optional<?> perhaps -> perhaps.ifPresent(inside -> in(inside, found));
      case Iterable<?> many -> many.forEach(inside -> in(inside, found));
      case Map<?, ?> map -> map.values().forEach(inside -> in(inside, found));
      case Record record -> {
        for (var component : record.getClass().getRecordComponents()) {
          in(part(record, component), found);
        }
      }
      default -> {}
    }
  }

  private static Object part(Record record, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record.getClass() + " does not tell its parts", e);
    }
  }
}
