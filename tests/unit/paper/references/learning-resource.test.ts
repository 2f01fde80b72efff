import { expect, test } from 'vitest';
import { learningResource } from '../../../../src/paper/references/learning-resource.ts';

test('a page is a learning resource about the paper, and cannot end its own block', () => {
  const text = learningResource({
    langs: ['zh', 'en'],
    title: 'Depth </script>',
    description: 'd',
    url: 'https://example.org/zh-en/',
    site: { name: 'Residual', url: 'https://example.org/' },
    version: '1.0.0',
  });
  expect(text).not.toContain('</script>');
  expect(JSON.parse(text)).toMatchObject({
    name: 'Depth </script>',
    inLanguage: ['zh-CN', 'en'],
    about: { '@type': 'ScholarlyArticle', name: 'Deep Residual Learning for Image Recognition' },
  });
});
