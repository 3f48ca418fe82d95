package org.fengqiao.adapters.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How values of one type are written and read. Safe for use by many threads. */
interface Form {
  void write(JsonGenerator out, Object value) throws IOException;

  /** Reads the value that begins at the parser's current token and stops at its last one. */
  Object read(JsonParser in) throws IOException;

  /** Whether the value is told by leaving its property out. */
  default boolean isAbsent(Object value) {
    return false;
  }

  /** What a property that is left out stands for; null if it may not be left out. */
  default @Nullable Object absent() {
    return null;
  }
}
