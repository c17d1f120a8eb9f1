import { ar } from '@vikrahub/chat-ui/locales/ar';
import { de } from '@vikrahub/chat-ui/locales/de';
import { en } from '@vikrahub/chat-ui/locales/en';
import { es } from '@vikrahub/chat-ui/locales/es';
import { fr } from '@vikrahub/chat-ui/locales/fr';
import { hi } from '@vikrahub/chat-ui/locales/hi';
import { ja } from '@vikrahub/chat-ui/locales/ja';
import { pt } from '@vikrahub/chat-ui/locales/pt';

/** By the code that `ChatProvider locale` takes. */
export const locales = { en, ar, de, es, fr, hi, ja, pt };
