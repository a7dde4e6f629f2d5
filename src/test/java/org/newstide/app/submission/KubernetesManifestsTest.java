package org.newstide.app.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.newstide.app.config.KnownNames;
import org.newstide.app.config.PipelineFile;
import org.newstide.app.config.PipelineSettings;

/**
 * The manifests in {@code jobs/kubernetes} against the types of their kinds: fields that there are
 * not, values of another type and missing fields are errors, as they are for a server that
 * validates strictly.
 *
 * <p>The types of Kubernetes itself are those of {@code io.fabric8:kubernetes-model}, generated
 * from its OpenAPI description; {@code SparkApplication} is {@link SparkApplicationResource}, of
 * our own hand.
 */
class KubernetesManifestsTest {

  private static final Path FOLDER = Path.of("jobs", "kubernetes");

  private static final Map<String, Class<?>> KINDS =
      Map.of(
          "batch/v1 CronJob", CronJob.class,
          "rbac.authorization.k8s.io/v1 Role", Role.class,
          "rbac.authorization.k8s.io/v1 RoleBinding", RoleBinding.class,
          "sparkoperator.k8s.io/v1beta2 SparkApplication", SparkApplicationResource.class,
          "v1 ConfigMap", ConfigMap.class,
          "v1 Namespace", Namespace.class,
          "v1 ServiceAccount", ServiceAccount.class);

  private static final JsonMapper STRICT =
      JsonMapper.builder(
              YAMLFactory.builder()
                  .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .annotationIntrospector(new NothingFurther())
          .build();

  /** The models keep fields that they do not know; here such a field is a mistake. */
  private static final class NothingFurther extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasAnySetter(Annotated member) {
      return false;
    }
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_manifest_has_the_fields_and_types_of_its_kind(Path file) throws IOException {
    List<Object> resources = read(Files.readString(file));

    assertThat(resources).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cronjob.yaml, backoffLimit, backofLimit",
    "cronjob.yaml, startingDeadlineSeconds: 3600, startingDeadlineSeconds: an hour",
    "cronjob.yaml, containerName, container",
    "cronjob.yaml, mountPath, path",
    "spark-application.yaml, onFailureRetries, onFailureRetry",
    "spark-application.yaml, mainApplicationFile, mainFile",
    "spark-application.yaml, memoryOverhead, overhead",
    "spark-application.yaml, serviceAccount, instances",
    "spark-application.yaml, cores: 1, cores: 0",
    "spark-application.yaml, secretRef, secretReference",
    "spark-application.yaml, mode: cluster, mode: clustered",
    "spark-application.yaml, instances: 8, instances: 0",
    "spark-application.yaml, type: OnFailure, type: OnError",
    "access.yaml, resources, resource",
    "access.yaml, roleRef, role"
  })
  void a_wrong_word_in_a_manifest_is_found(String file, String right, String wrong)
      throws IOException {
    String manifest = Files.readString(FOLDER.resolve(file));
    String broken = manifest.replace(right, wrong);

    assertThat(broken).isNotEqualTo(manifest);
    assertThatThrownBy(() -> read(broken)).isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void what_is_mounted_is_there_and_what_is_named_is_made() throws IOException {
    Map<String, Object> made = new LinkedHashMap<>();
    for (Path file : files().toList()) {
      read(Files.readString(file)).forEach(resource -> made.put(name(resource), resource));
    }
    PodSpec submits =
        ((CronJob) made.get("CronJob newstide-gazette"))
            .getSpec()
            .getJobTemplate()
            .getSpec()
            .getTemplate()
            .getSpec();
    SparkApplicationResource.Spec runs =
        ((SparkApplicationResource) made.get("SparkApplication newstide-gazette")).spec();

    assertThat(made).containsKey("ServiceAccount " + submits.getServiceAccountName());
    assertThat(made).containsKey("ServiceAccount " + runs.driver().serviceAccount);
    assertThat(mounted(submits.getContainers().get(0).getVolumeMounts()))
        .isSubsetOf(volumes(submits.getVolumes()));
    assertThat(mounted(runs.driver().volumeMounts)).isSubsetOf(volumes(runs.volumes()));
    for (Volume volume : concat(submits.getVolumes(), runs.volumes())) {
      assertThat(made).containsKey("ConfigMap " + volume.getConfigMap().getName());
    }
    assertThat(runs.driver().envFrom).extracting(EnvFromSource::getSecretRef).doesNotContainNull();
  }

  @Test
  void the_mounted_pipeline_is_one(@TempDir Path folder) throws IOException {
    ConfigMap mounted = (ConfigMap) read(Files.readString(FOLDER.resolve("pipeline.yaml"))).get(0);
    for (Map.Entry<String, String> file : mounted.getData().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }

    PipelineSettings settings =
        PipelineFile.read(
                folder.resolve("gazette.yaml"),
                Map.of(),
                new KnownNames(Set.of(), Set.of("title", "text", "published")))
            .settings();

    assertThat(settings.themes().files()).hasSize(1);
  }

  private static List<Object> read(String manifest) throws IOException {
    List<Object> resources = new ArrayList<>();
    ObjectReader documents = STRICT.readerFor(JsonNode.class);
    try (var values = documents.<JsonNode>readValues(manifest)) {
      while (values.hasNext()) {
        JsonNode document = values.next();
        String kind = document.path("apiVersion").asText() + " " + document.path("kind").asText();
        assertThat(KINDS).containsKey(kind);
        resources.add(STRICT.treeToValue(document, KINDS.get(kind)));
      }
    }
    return resources;
  }

  private static String name(Object resource) {
    JsonNode tree = STRICT.valueToTree(resource);
    return tree.path("kind").asText() + " " + tree.path("metadata").path("name").asText();
  }

  private static List<String> mounted(List<VolumeMount> mounts) {
    return mounts.stream().map(VolumeMount::getName).toList();
  }

  private static List<String> volumes(List<Volume> volumes) {
    return volumes.stream().map(Volume::getName).toList();
  }

  private static List<Volume> concat(List<Volume> some, List<Volume> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toList());
  }
}
