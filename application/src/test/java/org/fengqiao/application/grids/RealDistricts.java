package org.fengqiao.application.grids;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The real district files, where the shared test data stands beside the repository. */
public final class RealDistricts {
  private static final String FOLDER = "shared/data";

  private RealDistricts() {}

  /** The rows of each file without its header, by file name; skips the test without them. */
  public static Map<String, List<String>> files() throws IOException {
    var files = new TreeMap<String, List<String>>();
    try (var found = Files.newDirectoryStream(folder(), "divisions-*.csv")) {
      for (var file : found) {
        var lines = Files.readAllLines(file);
        files.put(String.valueOf(file.getFileName()), lines.subList(1, lines.size()));
      }
    }
    return files;
  }

  private static Path folder() {
    for (@Nullable Path above = Path.of("").toAbsolutePath();
        above != null;
        above = above.getParent()) {
      if (Files.isDirectory(above.resolve(FOLDER))) {
        return above.resolve(FOLDER);
      }
    }
    return abort("no " + FOLDER + " beside the repository or above it");
  }
}
