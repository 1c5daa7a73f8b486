package no.arshjul.registry;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.arshjul.flow.Option;
import no.arshjul.flow.Options;
import no.arshjul.flow.Reader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counties, owners and universities that the reader may choose between. An owner's own people see their own first. */
@Configuration
class RegistryOptions {

    private record Named(String name, Function<Reader, Stream<Option>> choices) implements Options {
        @Override
        public List<Option> list(Reader reader) {
            return choices.apply(reader).distinct().toList();
        }
    }

    @Bean
    Options countyOptions(Registry registry) {
        return new Named("counties", reader -> reader.counties().stream().sorted().flatMap(id -> registry.county(id).stream())
                .map(county -> new Option(county.id(), county.name())));
    }

    @Bean
    Options ownerOptions(Registry registry) {
        return new Named("owners", reader -> Stream.concat(
                owners(registry, reader).filter(owner -> reader.groups().contains("owner-" + owner.orgnr())),
                owners(registry, reader)).map(RegistryOptions::option));
    }

    /** In whose name the reader may act: an owner's people in their own's, the secretariat in everybody's. */
    @Bean
    Options reportingOwnerOptions(Registry registry) {
        return new Named("reporting-owners", reader -> owners(registry, reader)
                .filter(owner -> reader.groups().contains("secretariat") || reader.groups().contains("owner-" + owner.orgnr()))
                .map(RegistryOptions::option));
    }

    @Bean
    Options universityOptions(Registry registry) {
        return new Named("universities", reader -> reader.counties().stream().sorted()
                .flatMap(county -> registry.universities(county).stream()).map(RegistryOptions::option));
    }

    @Bean
    Options regionOptions(Registry registry) {
        return new Named("regions", reader -> reader.counties().stream().sorted()
                .flatMap(county -> registry.regions(county).stream()).map(region -> new Option(region.id(), region.name())));
    }

    private static Stream<Organisation> owners(Registry registry, Reader reader) {
        return reader.counties().stream().sorted().flatMap(county -> registry.owners(county).stream());
    }

    private static Option option(Organisation organisation) {
        return new Option(organisation.orgnr(), organisation.name());
    }
}
