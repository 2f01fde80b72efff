import type { Lang } from '../../../src/i18n/languages.ts';

/** Words that the field does not use, or that this site spells otherwise, and what stands for them. */
const WRONG: Readonly<Record<Lang, readonly (readonly [wrong: RegExp, right: string])[]>> = {
  zh: [
    [/剩余(?:学习|网络|函数|映射|块|连接)/, '残差'],
    [/快捷键|捷径(?!连接|”)|跳线/, '快捷连接'],
    [/身份(?:映射|连接|快捷)|恒等式映射|标识映射/, '恒等映射'],
    [/批量?标准化|批处理归一化|批正则化/, '批量归一化'],
    [/降级问题|退化现象问题/, '退化问题'],
    [/平原网络|平网络|平面网络/, '普通网络'],
    [/渐变(?:消失|爆炸)|消失梯度|消失的梯度/, '梯度消失'],
    [/高速路网络|(?<!高速)公路网络/, 'Highway 网络'],
    [/卷集|券积/, '卷积'],
    [/过渡拟合|过适应/, '过拟合'],
    [/激活功能/, '激活函数'],
    [/跨步/, '步幅'],
    [/填零/, '补零'],
    [/元素级(?:相|加)/, '逐元素'],
    [/反向传递算法|后向传播/, '反向传播'],
    [/动量量|冲量/, '动量'],
    [/重量衰减|体重衰减/, '权重衰减'],
    [/微调整/, '微调'],
    [/边框框|包围盒/, '边界框'],
    [/软最大(?!值)/, 'softmax'],
    [/精确度均值/, '平均精度均值'],
    [/合奏/, '模型集成'],
    [/正确率/, '准确率'],
    [/(?<!平均|数值|检测|低|高)精度/, '准确率'],
    [/构建块|构造块/, '残差块'],
    [/本文(?!献|字)|本论文/, '论文'],
    [/门槛/, '阈值'],
    [/讲义/, '课件（幻灯片）或学习单（打印的练习）'],
    [/孪生/, '对应的普通网络'],
    [/配方/, '训练设置'],
    [/印出|所印|印成|印为/, '论文给出'],
    [/声音/, '响应'],
    [/mAP@\[?\.50?:\.95\]?/, 'mAP@[.5, .95]'],
    [/登录|登陆/, '（这里没有登录）'],
    [/神经网路|网路|资料集|影像/, '大陆用语：网络、数据集、图像'],
  ],
  en: [
    [/\bshort[ -]cuts?\b/i, 'shortcut'],
    [/\bbottle[ -]necks?\b/i, 'bottleneck'],
    [/\bover[ -]fitting\b/i, 'overfitting'],
    [/\bfine tuning\b|\bfinetun/i, 'fine-tuning'],
    [/\bminibatch/i, 'mini-batch'],
    [/\bwarm up\b(?= (?:of|phase|with))|\bwarmup\b/i, 'warm-up'],
    [/\bhigh way\b/i, 'highway'],
    [/\bback[ -]propagation\b/i, 'backpropagation'],
    [/\bdrop-?out rate\b|\bdrop-out\b/i, 'dropout'],
    [/\bdata-?sets?\b/i, 'data set'],
    [/\bidentical mapping\b/i, 'identity mapping'],
    [/\bplane net/i, 'plain network'],
    [/\bdeepth\b|\baccurracy\b|\bresidal\b|\bconvolutionnal\b/i, 'spelling'],
  ],
};

/** Names, spelled alike in both languages. */
const NAMES: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/\b(?:Resnet|resnet|RESNET|ResNET)\b(?!-\d+[/.])/, 'ResNet'],
  [/\b(?:ResNet|resnet|Resnet)[ ]?\d{2,4}\b(?! ?(?:层|layers?\b))/, 'ResNet-34'],
  [/\bVGG[ ]?(?:16|19)\b/, 'VGG-16'],
  [/\b(?:Imagenet|imagenet|IMAGENET|Image Net)\b/, 'ImageNet'],
  [/\b(?:CIFAR10|Cifar-?10|cifar-?10|CIFAR 10)\b/, 'CIFAR-10'],
  [/\b(?:Relu|relu|RELU)\b/, 'ReLU'],
  [/\b(?:Pytorch|pytorch)\b/, 'PyTorch'],
  [/\b(?:Googlenet|GoogleNet|googlenet)\b/, 'GoogLeNet'],
  [/\b(?:Alexnet|alexnet)\b/, 'AlexNet'],
  [/\bFaster[ -]?RCNN\b|\bfaster R-CNN\b/, 'Faster R-CNN'],
  [/\b(?:MAP@|MAP)\b/, 'mAP'],
  [/\b(?:Ms|ms|MS-)[ ]?COCO\b/, 'MS COCO'],
  [/\b(?:Wasm|wasm)\b(?!-)/, 'WebAssembly'],
  [/\b(?:Webgpu|webgpu|WebGpu)\b/, 'WebGPU'],
];

/** The wrong terms in a line of text, with what to write: ['VGG16 → VGG-16']. */
export function wrongTerms(text: string, lang: Lang): string[] {
  return [...WRONG[lang], ...NAMES].flatMap(([wrong, right]) => {
    const found = wrong.exec(text);
    return found ? [`${found[0]} → ${right}`] : [];
  });
}
