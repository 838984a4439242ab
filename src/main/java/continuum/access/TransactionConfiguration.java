package continuum.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

    /** Transactions begun by hand say who is looking, as all others do. */
    @Bean
    @Primary
    TransactionTemplate transactionTemplate(ViewerTransactions transactions) {
        return new TransactionTemplate(transactions);
    }
}
